package io.souk.simulator.yahoo;

import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Session;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How a security stands now. Prices are in its currency, restated in today's shares.
 *
 * @param session under way, or the last one
 * @param day what traded in it
 * @param previous what traded in the one before
 * @param price the last one
 * @param second when that was
 * @param year the days of the last year, the oldest first, this one last
 */
record Glance(
    Security security,
    Session session,
    Bar day,
    Bar previous,
    long price,
    long second,
    List<Bar> year) {

  private static final MathContext DIGITS = new MathContext(8);

  BigDecimal money(long amount) {
    return security.money(amount);
  }

  BigDecimal lastPrice() {
    return money(price);
  }

  BigDecimal change() {
    return lastPrice().subtract(money(previous.close()));
  }

  /** As a part of the previous close. */
  BigDecimal changePart() {
    return number((double) price / previous.close() - 1);
  }

  BigDecimal high() {
    return money(year.stream().mapToLong(Bar::high).max().orElse(price));
  }

  BigDecimal low() {
    return money(year.stream().mapToLong(Bar::low).min().orElse(price));
  }

  BigDecimal yearChange() {
    return number((double) price / year.get(0).close() - 1);
  }

  /** The mean close of the last so many days. */
  BigDecimal average(int days) {
    double mean = last(days).stream().mapToLong(Bar::close).average().orElse(price);
    return number(money(Math.round(mean)).doubleValue());
  }

  private List<Bar> last(int days) {
    return year.subList(Math.max(0, year.size() - days), year.size());
  }

  long volume(int days) {
    return Math.round(last(days).stream().mapToLong(this::volume).average().orElse(0));
  }

  /** As it is told: nothing for currencies, money for coins. */
  long volume(Bar bar) {
    if (security.is("CURRENCY")) {
      return 0;
    } else if (security.is("CRYPTOCURRENCY")) {
      return Math.round(money(bar.close()).doubleValue() * bar.volume());
    }
    return bar.volume();
  }

  int hint() {
    return security.is("CURRENCY") ? 4 : 2;
  }

  String state(long now) {
    if (session.contains(now)) {
      return "REGULAR";
    }
    boolean local = security.quotation().currency().equals("USD") && session.minutes() < 600;
    if (local && now >= session.close() && now < session.close() + 240) {
      return "POST";
    }
    long today = security.date(now).toEpochDay();
    Session next = security.days().on(today);
    return local && next != null && now < next.open() && now >= next.open() - 330
        ? "PRE"
        : "CLOSED";
  }

  static BigDecimal number(double value) {
    return new BigDecimal(value, DIGITS).stripTrailingZeros();
  }
}
