package io.souk.simulator.trading;

import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives an account its past: a deposit, what it bought, what it did since. All of it is a function
 * of seed, key and calendar, so that it is the same after a restart, only longer.
 */
final class Founding {

  private static final long MINUTE = 60_000_000_000L;
  private static final LocalDate OPENED = LocalDate.of(2025, 1, 2);
  private static final long AT_LEAST_DAYS = 200;
  private static final BigDecimal DEPOSIT = BigDecimal.valueOf(100_000);

  private final Floor floor;
  private final long seed;

  Founding(Floor floor, long seed) {
    this.floor = floor;
    this.seed = seed;
  }

  Account account(String key, boolean live) {
    long now = floor.book().now();
    long today = NewYork.day(now / MINUTE);
    long day = Math.min(OPENED.toEpochDay(), today - AT_LEAST_DAYS);
    Session first = floor.book().days().from(day);
    long opened = (first.open() + 30) * MINUTE;
    var account = new Account(key, live, opened, floor.securities());
    var more = new JsonObject().put("description", "Opening deposit");
    floor.books().cash(account, "CSD", DEPOSIT, more, opened);
    var plan = new Plan(new Scribe(account, floor), seed ^ key.hashCode(), first.epochDay());
    for (Session session = first;
        session.epochDay() <= today;
        session = floor.book().days().from(session.epochDay() + 1)) {
      new Entitlements(account, floor.books()).dawn(session);
      account.day = session.epochDay();
      plan.live(session, now);
    }
    account.watchlists.create("Holdings", List.copyOf(account.positions.keySet()), opened);
    return account;
  }
}
