package io.souk.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;

/**
 * The flows that share a provider, and so its budget and its breaker.
 *
 * @param breaker whether the provider is asked: {@code closed} while it is; empty where nothing is
 *     polled of it
 */
record ProviderFlows(String provider, String breaker, List<FlowRow> rows) {

  /** In the order of the providers' names. */
  static List<ProviderFlows> of(List<FlowRow> rows) {
    var groups = rows.stream().collect(groupingBy(FlowRow::provider, TreeMap::new, toList()));
    return groups.entrySet().stream().map(group -> of(group.getKey(), group.getValue())).toList();
  }

  private static ProviderFlows of(String provider, List<FlowRow> rows) {
    String breaker =
        rows.stream().map(FlowRow::breaker).filter(b -> !b.isEmpty()).findFirst().orElse("");
    return new ProviderFlows(provider, breaker, rows);
  }
}
