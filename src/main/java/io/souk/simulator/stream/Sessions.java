package io.souk.simulator.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** All open connections, and who holds the one place that a key has at an endpoint. */
public final class Sessions {

  private final Set<Conversation> open = new LinkedHashSet<>();
  private final Map<String, Conversation> holders = new TreeMap<>();
  private final Map<String, Long> lingering = new TreeMap<>();
  private final Map<String, Integer> mostOpen = new TreeMap<>();
  private long connections;
  private long mostSockets;
  private long sentBefore;

  int opened(Conversation conversation) {
    open.add(conversation);
    long sound = open.stream().filter(some -> some == conversation || some.wire().sound()).count();
    mostSockets = Math.max(mostSockets, sound);
    return (int) ++connections;
  }

  void closed(Conversation conversation) {
    if (open.remove(conversation)) {
      sentBefore += conversation.outlet().sent();
      holders.values().remove(conversation);
    }
  }

  /**
   * Gives the place to the connection, unless another holds it or its last holder vanished only
   * just now.
   */
  boolean take(Conversation conversation) {
    String place = conversation.place();
    if (System.nanoTime() < lingering.getOrDefault(place, Long.MIN_VALUE)) {
      return false;
    }
    boolean free = holders.putIfAbsent(place, conversation) == null;
    if (free) {
      mostOpen.merge(place, count(place), Math::max);
    }
    return free;
  }

  boolean holds(Conversation conversation) {
    return holders.containsValue(conversation);
  }

  /** Frees the place, as when the venue has noticed that the peer is gone. */
  void free(Conversation conversation) {
    holders.values().remove(conversation);
  }

  /** Keeps the place occupied for some seconds although its connection is gone. */
  void linger(String place, double seconds) {
    lingering.put(place, System.nanoTime() + (long) (seconds * 1e9));
  }

  private int count(String place) {
    return (int)
        open.stream().filter(some -> place.equals(some.place()) && some.wire().sound()).count();
  }

  /** Of each open connection: number, place, whether it is mute, items sent, bytes that wait. */
  public List<Map<String, Object>> portraits() {
    return open.stream().map(Sessions::portrait).toList();
  }

  private static Map<String, Object> portrait(Conversation conversation) {
    var portrait = new LinkedHashMap<String, Object>();
    portrait.put("connection", conversation.id());
    portrait.put("place", conversation.place());
    portrait.put("mute", conversation.wire().mute());
    portrait.put("sent", conversation.outlet().sent());
    portrait.put("waitingBytes", conversation.outlet().waitingBytes());
    return portrait;
  }

  List<Conversation> open() {
    return new ArrayList<>(open);
  }

  Set<Conversation> live() {
    return open;
  }

  /** By key and endpoint: open now. */
  public Map<String, Integer> openNow() {
    Map<String, Integer> counts = new TreeMap<>();
    open.stream()
        .filter(some -> some.place() != null)
        .forEach(some -> counts.merge(some.place(), 1, Integer::sum));
    return counts;
  }

  /** By key and endpoint: the most that were ever open and not mute at once. */
  public Map<String, Integer> mostOpen() {
    return mostOpen;
  }

  /**
   * The most sockets that were ever open at once, whoever held them; mute and broken ones do not
   * count.
   */
  public long mostSockets() {
    return mostSockets;
  }

  public long connections() {
    return connections;
  }

  /** Items sent on all connections since the start. */
  public long sent() {
    ToLongFunction<Conversation> items = some -> some.outlet().sent();
    return sentBefore + open.stream().mapToLong(items).sum();
  }

  public void reset() {
    lingering.clear();
  }
}
