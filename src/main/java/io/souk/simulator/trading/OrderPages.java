package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An account's orders, filtered, a page at a time. */
final class OrderPages {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final Account account;

  OrderPages(Account account) {
    this.account = account;
  }

  JsonArray rows(Ask ask) {
    boolean nested = ask.flag("nested");
    boolean upwards = ask.oneOf("direction", "desc", "asc", "desc").equals("asc");
    int limit = ask.number("limit", USUAL, MOST);
    List<Order> all = between(ask);
    if (!upwards) {
      Collections.reverse(all);
    }
    return all.stream()
        .filter(order -> wanted(ask, order, nested))
        .limit(limit)
        .map(order -> OrderRow.of(order, nested))
        .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new));
  }

  /** By time and by place, both ends left out; the oldest first. */
  private List<Order> between(Ask ask) {
    long after = ask.time("after", Long.MIN_VALUE);
    long until = ask.time("until", Long.MAX_VALUE);
    List<Order> all = new ArrayList<>(account.orders.values());
    int from = place(all, ask.text("after_order_id"), -1);
    int to = place(all, ask.text("before_order_id"), all.size());
    return all.subList(from + 1, Math.max(from + 1, to)).stream()
        .filter(order -> order.submittedAt > after && order.submittedAt < until)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private int place(List<Order> all, String id, int otherwise) {
    if (id == null) {
      return otherwise;
    }
    int place = all.indexOf(account.orders.get(id));
    if (place < 0) {
      throw Denied.notFound("order not found for " + id);
    }
    return place;
  }

  private static boolean wanted(Ask ask, Order order, boolean nested) {
    String status = ask.oneOf("status", "open", "open", "closed", "all");
    boolean stands = status.equals("all") || status.equals("open") == order.status.open();
    boolean row = order.parent == null || !nested && !order.part();
    return row && stands && named(ask, order);
  }

  private static boolean named(Ask ask, Order order) {
    Set<String> symbols = ask.words("symbols");
    Set<String> kinds = ask.words("asset_class");
    String side = ask.oneOf("side", null, "buy", "sell");
    Terms terms = order.terms;
    if (terms.security() == null) {
      return symbols.isEmpty() && side == null;
    }
    return (symbols.isEmpty() || symbols.contains(terms.security().symbol()))
        && (kinds.isEmpty() || kinds.contains("all") || kinds.contains(terms.security().kind()))
        && (side == null || side.equals(terms.side().label()));
  }
}
