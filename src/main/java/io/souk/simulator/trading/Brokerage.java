package io.souk.simulator.trading;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All accounts, and the market's effect on their orders. For the venue's thread alone. */
public final class Brokerage {

  private static final long MINUTE = 60_000_000_000L;

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final List<Consumer<Update>> listeners = new ArrayList<>();
  private final Book book;
  private final Floor floor;
  private final Matching matching;
  private final long seed;

  public Brokerage(Market market, long seed) {
    this.seed = seed;
    book = new Book(market);
    floor = new Floor(book, new Securities(market), new Bookkeeper(), this::tell);
    matching = new Matching(floor);
  }

  private void tell(Update update) {
    listeners.forEach(listener -> listener.accept(update));
  }

  /** Hears of everything that happens to an order from now on. */
  public void listen(Consumer<Update> listener) {
    listeners.add(listener);
  }

  /** The key's account, with a past, when it is first asked for. */
  public Account account(String key, boolean live) {
    Account account = accounts.get(key);
    if (account == null) {
      account = new Founding(floor, seed).account(key, live);
      accounts.put(key, account);
    }
    return account;
  }

  /** Looks at every open order again. */
  public void beat() {
    for (Account account : accounts.values()) {
      dawn(account);
      for (Order order : account.open.toArray(new Order[0])) {
        if (order.status.open()) {
          matching.look(account, order);
        }
      }
    }
  }

  /** Days that have begun since bring their splits and dividends. */
  private void dawn(Account account) {
    Session session = book.days().from(account.day + 1);
    while (NewYork.midnight(session.epochDay()) * MINUTE <= book.now()) {
      new Entitlements(account, floor.books()).dawn(session);
      account.day = session.epochDay();
      session = book.days().from(account.day + 1);
    }
  }

  Floor floor() {
    return floor;
  }
}
