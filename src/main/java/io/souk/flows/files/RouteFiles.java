package io.souk.flows.files;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the routes folder held at one look: texts by their path, for example {@code
 * flows/alpaca-bars.camel.yaml}. Equal looks hold equal texts.
 */
public record RouteFiles(SortedMap<String, String> texts) {

  public RouteFiles(Map<String, String> texts) {
    this(Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** The providers that have a file, in the order of their names. */
  public List<ProviderText> providers() {
    return texts.entrySet().stream()
        .filter(file -> file.getKey().startsWith(ProviderText.FOLDER))
        .map(file -> new ProviderText(file.getKey(), file.getValue()))
        .toList();
  }

  /** The flows that have a file, in the order of their names, each with all that it is made of. */
  public List<FlowText> flows() {
    return texts.keySet().stream()
        .filter(path -> path.startsWith(FlowText.FOLDER))
        .map(path -> FlowText.gather(path, this))
        .toList();
  }
}
