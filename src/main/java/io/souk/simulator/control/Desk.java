package io.souk.simulator.control;

import io.souk.simulator.Pulse;
import io.souk.simulator.market.Market;
import io.souk.simulator.stream.AccountLines;
import io.souk.simulator.stream.Broadcast;
import io.souk.simulator.stream.Hall;
import io.souk.simulator.trading.HouseTrader;

/**
 * All that the control API can reach.
 *
 * @param backOffice the hall of the account stream, with faults of its own
 */
public record Desk(
    Hall hall,
    Market market,
    Broadcast broadcast,
    Pulse pulse,
    Hall backOffice,
    AccountLines accounts,
    HouseTrader house) {}
