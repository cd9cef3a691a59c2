package io.souk.simulator.trading;

import io.souk.simulator.market.Session;
import java.math.BigDecimal;

/** What an account is worth and may spend. */
final class Purse {

  private static final long MINUTE = 60_000_000_000L;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal MAINTENANCE = new BigDecimal("0.3");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Account account;
  private final Book book;

  Purse(Account account, Book book) {
    this.account = account;
    this.book = book;
  }

  BigDecimal equity() {
    return account.cash.add(longValue()).add(shortValue());
  }

  BigDecimal longValue() {
    return value(false);
  }

  /** Not above zero. */
  BigDecimal shortValue() {
    return value(true);
  }

  private BigDecimal value(boolean owed) {
    return account.positions.values().stream()
        .filter(position -> position.isShort() == owed)
        .map(position -> position.worth(book.last(position.security)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal initialMargin() {
    return longValue().subtract(shortValue()).multiply(HALF);
  }

  BigDecimal maintenanceMargin() {
    return longValue().subtract(shortValue()).multiply(MAINTENANCE);
  }

  /** What was worth how much when the last session ended. */
  BigDecimal lastEquity() {
    Session before = book.before();
    long end = before.close() * MINUTE;
    return new Past(account).equity(end, security -> book.close(security, before));
  }

  /** What new positions may cost, borrowed money included and open orders left out. */
  BigDecimal buyingPower() {
    BigDecimal free = equity().subtract(initialMargin());
    return free.multiply(TWO).subtract(promised()).max(BigDecimal.ZERO);
  }

  BigDecimal own() {
    return equity().subtract(initialMargin()).subtract(promised()).max(BigDecimal.ZERO);
  }

  /** What the orders that are open would add to positions. */
  private BigDecimal promised() {
    return account.open.stream()
        .filter(order -> order.parent == null && order.terms.security() != null)
        .map(this::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal cost(Order order) {
    return cost(order.terms, order.left());
  }

  /** What it takes to fill that many more; nothing for what only reduces a position. */
  BigDecimal cost(Terms terms, BigDecimal left) {
    if (terms.notional() != null) {
      return terms.side() == Side.BUY ? terms.notional() : BigDecimal.ZERO;
    }
    BigDecimal held = account.held(terms.security());
    boolean reduces = held.signum() * terms.side().sign.signum() < 0;
    BigDecimal adds = reduces ? left.subtract(held.abs()).max(BigDecimal.ZERO) : left;
    return adds.multiply(price(terms)).multiply(terms.security().multiplier());
  }

  private BigDecimal price(Terms terms) {
    if (terms.limited()) {
      return terms.limit();
    }
    BigDecimal last = book.price(terms.security(), terms.side());
    return terms.stop() == null ? last : terms.stop().max(last);
  }
}
