package io.souk.flows.socket;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What a socket needs of the world, so that a test can be the world.
 *
 * @param loop the thread it lives on, with its timers
 * @param wires a new connection for each try
 * @param clock our own time, for people
 * @param marketOpen true while the venue is in its regular session
 * @param random numbers from 0 to below 1
 */
record SocketSurroundings(
    Loop loop,
    Supplier<Wire> wires,
    Clock clock,
    BooleanSupplier marketOpen,
    DoubleSupplier random) {

  Instant now() {
    return clock.instant();
  }
}
