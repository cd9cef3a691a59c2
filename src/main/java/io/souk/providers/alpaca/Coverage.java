package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the provider last acknowledged, and nothing else: symbols by channel. A channel that the
 * acknowledgement leaves out is unknown, which is no error.
 */
record Coverage(Map<String, Set<String>> symbols) {

  private static final String ALL = "*";

  static Coverage none() {
    return new Coverage(Map.of());
  }

  /** Reads an acknowledgement for the channels that we ask for. */
  static Coverage of(JsonNode acknowledgement, Collection<String> channels) {
    var symbols = new LinkedHashMap<String, Set<String>>();
    for (String channel : channels) {
      if (acknowledgement.path(channel).isArray()) {
        var names = new LinkedHashSet<String>();
        acknowledgement.path(channel).forEach(name -> names.add(name.asText()));
        symbols.put(channel, names);
      }
    }
    return new Coverage(symbols);
  }

  /** True if every channel that was named has the symbol, and at least one was named. */
  boolean has(String symbol) {
    return !symbols.isEmpty()
        && symbols.values().stream().allMatch(all -> all.contains(symbol) || all.contains(ALL));
  }

  /** Every symbol of any channel. */
  Set<String> all() {
    var all = new LinkedHashSet<String>();
    symbols.values().forEach(all::addAll);
    return all;
  }
}
