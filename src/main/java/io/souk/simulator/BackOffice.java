package io.souk.simulator;

import io.souk.simulator.control.Desk;
import io.souk.simulator.faults.Faults;
import io.souk.simulator.market.Market;
import io.souk.simulator.stream.AccountDoor;
import io.souk.simulator.stream.AccountLines;
import io.souk.simulator.stream.Broadcast;
import io.souk.simulator.stream.Hall;
import io.souk.simulator.stream.Journal;
import io.souk.simulator.trading.Brokerage;
import io.souk.simulator.trading.HouseTrader;

/** The broker behind the market: accounts, their stream, and one that is alive by itself. */
final class BackOffice {

  /** Milliseconds between two looks at the orders that are open. */
  private static final long PACE = 50;

  private static final String HOUSE = "demo-key";

  private final Hall hall;
  private final Brokerage brokerage;
  private final AccountLines lines;
  private final HouseTrader house;

  /** The account stream has faults and a journal of its own; all else it shares. */
  BackOffice(Hall front, Market market) {
    SimulatorSettings settings = front.settings();
    hall =
        new Hall(
            front.vertx(), settings, front.keys(), front.sessions(), new Faults(), new Journal());
    brokerage = new Brokerage(market, settings.seed());
    lines = new AccountLines(front.vertx());
    house = new HouseTrader(brokerage, HOUSE, settings.seed(), settings.houseTrader());
    brokerage.listen(lines::tell);
    front.vertx().setPeriodic(PACE, due -> work());
  }

  private void work() {
    house.beat();
    brokerage.beat();
    lines.flush();
  }

  Brokerage brokerage() {
    return brokerage;
  }

  AccountDoor door() {
    return new AccountDoor(hall, lines);
  }

  Desk desk(Hall front, Market market, Broadcast broadcast, Pulse pulse) {
    return new Desk(front, market, broadcast, pulse, hall, lines, house);
  }
}
