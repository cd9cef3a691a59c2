/**
 * A market in a box: speaks the providers' protocols on its own port, misbehaves on command, knows
 * nothing of the hub.
 */
package io.souk.simulator;
