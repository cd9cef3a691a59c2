package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Gives a small order now and then, so that an account is alive without its owner. */
public final class HouseTrader {

  private static final List<String> SYMBOLS = List.of("AAPL", "MSFT", "NVDA");
  private static final long MINUTE = 60_000_000_000L;

  private final Brokerage brokerage;
  private final String key;
  private final SplittableRandom random;
  private final OrderDesk desk;
  private boolean trades;
  private long next;
  private int turn;
  private JsonObject bought;
  private Order waits;

  public HouseTrader(Brokerage brokerage, String key, long seed, boolean trades) {
    this.brokerage = brokerage;
    this.key = key;
    this.trades = trades;
    random = new SplittableRandom(seed);
    desk = new OrderDesk(brokerage.floor());
    next = pause();
  }

  public void trades(boolean wanted) {
    trades = wanted;
  }

  /** One to three minutes from now, by the venue's clock. */
  private long pause() {
    return brokerage.floor().book().now() + MINUTE + random.nextLong(2 * MINUTE);
  }

  public void beat() {
    boolean closed = brokerage.floor().book().session() == null;
    if (!trades || closed || brokerage.floor().book().now() < next) {
      return;
    }
    next = pause();
    try {
      act(brokerage.account(key, false));
    } catch (Denied itsOwnersOrdersAreInTheWay) {
      bought = null;
    }
  }

  /** Buys a few, sells them again, and lays out an order that it takes back. */
  private void act(Account account) {
    if (waits != null && waits.status.open()) {
      desk.cancel(account, waits);
    }
    waits = null;
    switch (turn++ % 3) {
      case 0 -> {
        bought = told(SYMBOLS.get(random.nextInt(SYMBOLS.size())), 1 + random.nextInt(5));
        desk.place(account, bought.copy());
      }
      case 1 -> {
        if (bought != null) {
          desk.place(account, bought.copy().put("side", "sell"));
        }
        bought = null;
      }
      default -> {
        String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
        waits = desk.place(account, far(symbol));
      }
    }
  }

  private JsonObject far(String symbol) {
    Book book = brokerage.floor().book();
    BigDecimal last = book.last(brokerage.floor().securities().find(symbol));
    BigDecimal limit = Amounts.cents(last.multiply(new BigDecimal("0.98")));
    return told(symbol, 2).put("type", "limit").put("limit_price", limit.toPlainString());
  }

  private static JsonObject told(String symbol, int shares) {
    return new JsonObject()
        .put("symbol", symbol)
        .put("qty", String.valueOf(shares))
        .put("side", "buy")
        .put("type", "market")
        .put("time_in_force", "day");
  }
}
