/**
 * The whole hub against its simulator, as a user has it: what the house promises, not how a room
 * does it.
 */
package io.souk.whole;
