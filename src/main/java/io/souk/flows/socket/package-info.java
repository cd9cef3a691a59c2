/**
 * The sockets of stream flows: one connection at a time, heard in order, never dropped silently.
 */
package io.souk.flows.socket;
