package io.souk.simulator.control;

import io.souk.simulator.Pulse;
import io.souk.simulator.market.Market;
import io.souk.simulator.stream.Broadcast;
import io.souk.simulator.stream.Hall;

/** All that the control API can reach. */
public record Desk(Hall hall, Market market, Broadcast broadcast, Pulse pulse) {}
