package io.souk.flows.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Marks that are kept in memory. */
final class FakeMarks implements Marks {

  private final Map<String, Map<String, Instant>> all = new ConcurrentHashMap<>();

  @Override
  public Map<String, Instant> of(String flow, String question) {
    return Map.copyOf(all.getOrDefault(flow + "?" + question, Map.of()));
  }

  @Override
  public void move(String flow, String question, Collection<String> symbols, Instant until) {
    symbols.forEach(
        symbol ->
            all.computeIfAbsent(flow + "?" + question, first -> new ConcurrentHashMap<>())
                .put(symbol, until));
  }

  Map<String, Instant> ofFlow(String flow) {
    Map<String, Instant> marks = new TreeMap<>();
    all.forEach(
        (key, of) -> {
          if (key.startsWith(flow + "?")) {
            marks.putAll(of);
          }
        });
    return marks;
  }
}
