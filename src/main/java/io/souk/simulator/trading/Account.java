package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One key's account: its cash, what it holds, its orders and its book of entries. */
public final class Account {

  final String key;
  final boolean live;
  final String id;
  final long createdAt;
  final Map<String, Position> positions = new TreeMap<>();
  final Map<String, Order> orders = new LinkedHashMap<>();
  final Map<String, Order> byClientId = new LinkedHashMap<>();

  /** Orders that are not done, the oldest first. */
  final Set<Order> open = new LinkedHashSet<>();

  final List<Movement> movements = new ArrayList<>();
  final List<Activity> activities = new ArrayList<>();
  final Configuration configuration = new Configuration();
  final Watchlists watchlists;
  BigDecimal cash = BigDecimal.ZERO;

  /** The last day whose splits and dividends it has had. */
  long day;

  private long made;

  Account(String key, boolean live, long createdAt, Securities securities) {
    this.key = key;
    this.live = live;
    this.createdAt = createdAt;
    id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    watchlists = new Watchlists(this, securities);
  }

  /** Whose account it is. */
  public String key() {
    return key;
  }

  public boolean live() {
    return live;
  }

  /** The number that customers are called by: with letters in front where no money is real. */
  String number() {
    long digits = Math.floorMod(UUID.fromString(id).getMostSignificantBits(), 900_000_000L);
    return (live ? "" : "PA") + (100_000_000L + digits);
  }

  /** A number that nothing else has, in this run or another one. */
  String fresh(String what, long time) {
    String seed = what + ' ' + id + ' ' + time + ' ' + made++;
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  void enter(Order order) {
    orders.put(order.id, order);
    byClientId.put(order.clientId, order);
    if (order.status.open()) {
      open.add(order);
    }
    order.legs.forEach(this::enter);
  }

  BigDecimal held(Security security) {
    Position position = positions.get(security.symbol());
    return position == null ? BigDecimal.ZERO : position.qty();
  }

  /** All shares that it has ever held. */
  Set<Security> known() {
    return movements.stream()
        .map(Movement::security)
        .filter(security -> security != null && !security.option())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Shares that open orders are about to sell, or to buy back; legs count once for both. */
  BigDecimal bound(Security security, Side side, Order but) {
    return open.stream()
        .filter(order -> order != but && counts(order) && security.equals(order.terms.security()))
        .filter(order -> order.terms.side() == side && order.left() != null)
        .map(Order::left)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The net of a kind of entry after the one time and up to the other; trades are none. */
  BigDecimal moved(String type, long after, long until) {
    return activities.stream()
        .filter(entry -> entry.type().equals(type) && !entry.trade())
        .filter(entry -> entry.time() > after && entry.time() <= until)
        .map(entry -> new BigDecimal(entry.row().getString("net_amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Of orders of which only one can be filled, the first counts. */
  private static boolean counts(Order order) {
    if (order.replaces != null && order.replaces.status.open()) {
      return false;
    } else if (order.parent == null || order.part()) {
      return true;
    }
    var exits = order.parent.legs.stream().filter(leg -> leg.status.open());
    return !order.parent.status.open() && exits.findFirst().orElseThrow() == order;
  }
}
