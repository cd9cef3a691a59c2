package io.souk.dashboard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.TreeMap;

/**
 * The flows that share a provider, and so its key, its plan and its breaker.
 *
 * @param asked how the provider is asked, null for one that the house does not know
 */
record ProviderFlows(String provider, ProviderRow asked, List<FlowRow> rows) {

  /** In the order of the providers' names. */
  static List<ProviderFlows> of(List<FlowRow> rows, List<ProviderRow> providers) {
    var asked = providers.stream().collect(toMap(ProviderRow::provider, identity()));
    var groups = rows.stream().collect(groupingBy(FlowRow::provider, TreeMap::new, toList()));
    return groups.entrySet().stream()
        .map(
            group -> new ProviderFlows(group.getKey(), asked.get(group.getKey()), group.getValue()))
        .toList();
  }
}
