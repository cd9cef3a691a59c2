package io.souk.simulator.stream;

import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one connection has asked for. */
final class Subscriptions {

  private static final String STAR = "*";

  private final Map<Channel, Set<String>> symbols = new EnumMap<>(Channel.class);

  Subscriptions() {
    for (Channel channel : Channel.values()) {
      symbols.put(channel, new LinkedHashSet<>());
    }
  }

  /**
   * How many symbols trades and quotes would cover with the additions; a star counts as more than
   * any plan has.
   */
  int covered(Map<Channel, List<String>> additions) {
    Set<String> all = new HashSet<>();
    for (Channel channel : List.of(Channel.TRADES, Channel.QUOTES)) {
      all.addAll(symbols.get(channel));
      all.addAll(additions.getOrDefault(channel, List.of()));
    }
    return all.contains(STAR) ? Integer.MAX_VALUE : all.size();
  }

  void add(Map<Channel, List<String>> additions) {
    additions.forEach((channel, names) -> symbols.get(channel).addAll(names));
  }

  void remove(Map<Channel, List<String>> removals) {
    removals.forEach((channel, names) -> symbols.get(channel).removeAll(names));
  }

  /** An item of a kind that no channel carries goes to everybody. */
  boolean wants(Message message) {
    Channel channel = Channel.ofKind(message.kind());
    if (channel == null) {
      return true;
    }
    Set<String> names = symbols.get(channel);
    return names.contains(STAR) || message.concerns(names);
  }

  /**
   * Writes the whole state as the acknowledgement: all channels, those with symbols, or the old
   * three.
   */
  void acknowledge(Fields out, Endpoint endpoint, boolean sparse) {
    Map<String, Set<String>> shown = new LinkedHashMap<>();
    var channels =
        endpoint == Endpoint.TEST
            ? List.of(Channel.TRADES, Channel.QUOTES, Channel.BARS)
            : List.of(Channel.values());
    channels.stream()
        .filter(channel -> channel.fits(endpoint))
        .forEach(channel -> shown.put(channel.label, symbols.get(channel)));
    if (endpoint != Endpoint.TEST && endpoint != Endpoint.NEWS) {
      shown.put("corrections", symbols.get(Channel.TRADES));
      shown.put("cancelErrors", symbols.get(Channel.TRADES));
    }
    shown.entrySet().removeIf(entry -> hidden(entry.getKey(), entry.getValue(), sparse));
    out.open(shown.size() + 1).text("T", "subscription");
    shown.forEach((label, names) -> out.texts(label, new ArrayList<>(names), names.size()));
    out.close();
  }

  private static boolean hidden(String label, Set<String> names, boolean sparse) {
    return names.isEmpty() && (sparse || label.equals(Channel.IMBALANCES.label));
  }
}
