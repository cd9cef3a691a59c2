package io.souk.simulator.trading;

import io.souk.simulator.market.Dividend;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.Split;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;

/** What holders get by holding: new shares for old ones, and dividends. */
final class Entitlements {

  private static final long MINUTE = 60_000_000_000L;

  private final Account account;
  private final Bookkeeper books;

  Entitlements(Account account, Bookkeeper books) {
    this.account = account;
    this.books = books;
  }

  /** Does what falls on the day, before it begins. */
  void dawn(Session session) {
    long time = NewYork.midnight(session.epochDay()) * MINUTE;
    LocalDate day = LocalDate.ofEpochDay(session.epochDay());
    for (Position position : new ArrayList<>(account.positions.values())) {
      if (!position.security.option()) {
        splits(position, day, time);
      }
    }
    for (Security security : account.known()) {
      dividends(security, day, time);
    }
  }

  private void splits(Position position, LocalDate day, long time) {
    for (Split split : position.security.instrument().splits().all()) {
      if (split.exDate().equals(day)) {
        BigDecimal after =
            position
                .qty()
                .multiply(BigDecimal.valueOf(split.newShares()))
                .divide(BigDecimal.valueOf(split.oldShares()), 9, RoundingMode.HALF_UP);
        books.split(account, position, after.subtract(position.qty()), split, time);
      }
    }
  }

  /** Who held a share when the ex-date began is paid for it later; who owed one pays. */
  private void dividends(Security security, LocalDate day, long time) {
    for (Dividend dividend : security.instrument().dividends().all()) {
      if (dividend.paid().equals(day)) {
        long before = NewYork.midnight(dividend.exDate().toEpochDay()) * MINUTE;
        BigDecimal held = new Past(account).held(security, before);
        BigDecimal each = Amounts.dollars(dividend.amount());
        if (held.signum() != 0) {
          books.cash(
              account, "DIV", Amounts.cents(held.multiply(each)), row(security, held, each), time);
        }
      }
    }
  }

  private static JsonObject row(Security security, BigDecimal held, BigDecimal each) {
    return new JsonObject()
        .put("symbol", security.symbol())
        .put("qty", Amounts.text(held))
        .put("per_share_amount", Amounts.text(each))
        .put("description", "Cash dividend of " + security.symbol());
  }
}
