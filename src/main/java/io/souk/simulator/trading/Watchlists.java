package io.souk.simulator.trading;

import io.souk.simulator.wire.Timestamps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of securities that an account keeps an eye on. */
public final class Watchlists {

  /** One list; {@code symbols} in the order in which they were added. */
  public static final class Watchlist {
    public final String id;
    public final String accountId;
    public final long createdAt;
    private String name;
    private long updatedAt;
    private Set<String> symbols = new LinkedHashSet<>();

    private Watchlist(Account account, long now) {
      id = account.fresh("watchlist", now);
      accountId = account.id;
      createdAt = now;
      updatedAt = now;
    }

    public String name() {
      return name;
    }

    public List<String> symbols() {
      return List.copyOf(symbols);
    }

    public String updatedAt() {
      return Timestamps.text(updatedAt);
    }
  }

  private final Account account;
  private final Securities securities;
  private final Map<String, Watchlist> lists = new LinkedHashMap<>();

  Watchlists(Account account, Securities securities) {
    this.account = account;
    this.securities = securities;
  }

  public List<Watchlist> all() {
    return new ArrayList<>(lists.values());
  }

  public Watchlist named(String id) {
    Watchlist list = lists.get(id);
    if (list == null) {
      throw Denied.notFound("watchlist not found");
    }
    return list;
  }

  public Watchlist byName(String name) {
    return lists.values().stream()
        .filter(list -> list.name.equals(name))
        .findFirst()
        .orElseThrow(() -> Denied.notFound("watchlist not found"));
  }

  public Watchlist create(String name, List<String> symbols, long now) {
    return change(new Watchlist(account, now), name, symbols, now);
  }

  /** Gives it a name and symbols; null leaves what there is. */
  public Watchlist change(Watchlist list, String name, List<String> symbols, long now) {
    String called = name == null ? list.name : name;
    if (called == null || called.isBlank()) {
      throw Denied.format("watchlist name is required");
    } else if (lists.values().stream().anyMatch(one -> one != list && one.name.equals(called))) {
      throw Denied.format("watchlist name must be unique");
    }
    if (symbols != null) {
      symbols.forEach(this::known);
      list.symbols = new LinkedHashSet<>(symbols);
    }
    list.name = called;
    list.updatedAt = now;
    lists.put(list.id, list);
    return list;
  }

  private void known(String symbol) {
    if (symbol == null || securities.find(symbol) == null) {
      throw Denied.notFound("asset not found for " + symbol);
    }
  }

  public Watchlist add(Watchlist list, String symbol, long now) {
    known(symbol);
    if (!list.symbols.add(symbol)) {
      throw Denied.format("duplicate symbol");
    }
    list.updatedAt = now;
    return list;
  }

  public Watchlist remove(Watchlist list, String symbol, long now) {
    if (!list.symbols.remove(symbol)) {
      throw Denied.notFound("symbol not found in watchlist");
    }
    list.updatedAt = now;
    return list;
  }

  public void delete(Watchlist list) {
    lists.remove(list.id);
  }
}
