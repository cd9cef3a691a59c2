package io.souk.simulator.trading;

import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the owner of an account does from week to week. */
final class Plan {

  /** What is bought in the first weeks, and how many; one of them is sold short. */
  private record Holding(String symbol, int shares) {}

  private static final List<Holding> HOLDINGS =
      List.of(
          new Holding("AAPL", 40),
          new Holding("MSFT", 20),
          new Holding("NVDA", 60),
          new Holding("JPM", 25),
          new Holding("AMZN", 35),
          new Holding("KO", 90),
          new Holding("TSLA", -12),
          new Holding("XOM", 50));

  /** Those that are traded to and fro; the others have orders that wait. */
  private static final int BUSY = 3;

  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  private final Scribe scribe;
  private final long seed;
  private final long firstDay;
  private final List<Order> resting = new ArrayList<>();
  private int month = -1;
  private String lastBought;
  private int lastShares;

  Plan(Scribe scribe, long seed, long firstDay) {
    this.scribe = scribe;
    this.seed = seed;
    this.firstDay = firstDay;
  }

  /** Does what falls on that day, up to now. */
  void live(Session session, long now) {
    long week = (session.epochDay() - firstDay) / 7;
    var random = new Random(seed + session.epochDay());
    int length = Math.min(session.minutes(), 390);
    long minute = session.open() + session.minutes() / 2 - length / 2;
    long morning = minute * MINUTE + random.nextInt(5_000) * (MINUTE / 1_000);
    long noon = (minute + 30 + random.nextInt(length - 60)) * MINUTE + random.nextInt();
    LocalDate date = LocalDate.ofEpochDay(session.epochDay());
    boolean begins = (session.epochDay() - firstDay) % 7 == 0;
    if (begins && week >= HOLDINGS.size() && date.getMonthValue() != month && morning < now) {
      month = date.getMonthValue();
      rest(morning);
    }
    if (session.epochDay() - firstDay == week * 7 + 1 + (week & 3) && noon + MINUTE < now) {
      act((int) week, noon, random);
    }
  }

  private void act(int week, long time, Random random) {
    if (week < HOLDINGS.size()) {
      Holding holding = HOLDINGS.get(week);
      String side = holding.shares() < 0 ? "sell" : "buy";
      scribe.filled(
          market(holding.symbol(), side, Math.abs(holding.shares()), time), time + SECOND);
      return;
    }
    String symbol = HOLDINGS.get(random.nextInt(BUSY)).symbol();
    switch (week % 8) {
      case 0, 3 -> buy(symbol, 2 + random.nextInt(12), time);
      case 6 -> replaced(symbol, 1 + random.nextInt(4), time);
      case 1, 4, 7 -> sell(time);
      case 2 -> scribe.ended(limit(symbol, "0.97", time), Status.CANCELED, time + 20 * MINUTE);
      default -> scribe.ended(limit(symbol, "0.95", time), Status.EXPIRED, time + 360 * MINUTE);
    }
  }

  private void buy(String symbol, int shares, long time) {
    scribe.filled(market(symbol, "buy", shares, time), time + SECOND / 2);
    lastBought = symbol;
    lastShares = shares;
  }

  /** Sells again what was bought last. */
  private void sell(long time) {
    if (lastBought != null) {
      scribe.filled(market(lastBought, "sell", lastShares, time), time + SECOND / 3);
      lastBought = null;
    }
  }

  private void replaced(String symbol, int shares, long time) {
    Order first = limit(symbol, "0.98", time);
    JsonObject next = told(symbol, "buy", shares, "limit", "day");
    next.put("limit_price", scribe.near(symbol, time, "1.002").toPlainString());
    Order second = scribe.replaced(first, next, time + 5 * SECOND);
    scribe.filled(second, time + 6 * SECOND);
    lastBought = symbol;
    lastShares = shares;
  }

  /** Every month orders are laid out that wait for a better price; those of the last one end. */
  private void rest(long time) {
    resting.forEach(order -> scribe.ended(order, Status.CANCELED, time - SECOND));
    resting.clear();
    JsonObject cheap = told("AMZN", "buy", 5, "limit", "gtc");
    cheap.put("limit_price", scribe.near("AMZN", time, "0.80").toPlainString());
    resting.add(scribe.order(cheap, time));
    JsonObject guard = told("JPM", "sell", 25, "stop", "gtc");
    guard.put("stop_price", scribe.near("JPM", time, "0.78").toPlainString());
    resting.add(scribe.order(guard, time + SECOND));
    JsonObject entry = told("XOM", "buy", 10, "limit", "gtc");
    entry.put("limit_price", scribe.near("XOM", time, "0.82").toPlainString());
    BigDecimal profit = scribe.near("XOM", time, "1.05");
    BigDecimal loss = scribe.near("XOM", time, "0.74");
    resting.add(scribe.bracket(entry, profit, loss, time + 2 * SECOND));
  }

  private Order market(String symbol, String side, int shares, long time) {
    return scribe.order(told(symbol, side, shares, "market", "day"), time);
  }

  private Order limit(String symbol, String factor, long time) {
    JsonObject told = told(symbol, "buy", 5, "limit", "day");
    told.put("limit_price", scribe.near(symbol, time, factor).toPlainString());
    return scribe.order(told, time);
  }

  private static JsonObject told(String symbol, String side, int shares, String type, String time) {
    return new JsonObject()
        .put("symbol", symbol)
        .put("side", side)
        .put("qty", String.valueOf(shares))
        .put("type", type)
        .put("time_in_force", time);
  }
}
