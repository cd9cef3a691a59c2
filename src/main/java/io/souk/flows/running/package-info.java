/** Brings accepted texts onto the running Camel context, and takes them off again. */
package io.souk.flows.running;
