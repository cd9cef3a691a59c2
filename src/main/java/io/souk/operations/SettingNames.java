package io.souk.operations;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The keys under {@code souk.} that the rooms read, gathered from their settings records. */
final class SettingNames {

  private static final ConfigurationPropertyName PROVIDERS =
      ConfigurationPropertyName.of("souk.providers");

  private final Set<String> keys = new TreeSet<>();
  private final Set<String> open = new TreeSet<>();

  /** Adds the components of a settings record; a record within a record is a level deeper. */
  void add(String prefix, Class<?> settings) {
    if (!settings.isRecord()) {
      open.add(prefix);
      return;
    }
    for (RecordComponent component : settings.getRecordComponents()) {
      String key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
      if (component.getType().isRecord()) {
        add(key, component.getType());
      } else {
        keys.add(key);
      }
    }
  }

  /**
   * True for a key, for what stands beneath a key that holds a list or a map, and for all of a
   * provider of which no room has settings: it stands in {@code routes/providers}.
   */
  boolean knows(ConfigurationPropertyName name) {
    return isOfAProviderInAFile(name) || isRead(name);
  }

  private boolean isOfAProviderInAFile(ConfigurationPropertyName name) {
    return PROVIDERS.isAncestorOf(name)
        && name.getNumberOfElements() == PROVIDERS.getNumberOfElements() + 2
        && keys.stream()
            .map(ConfigurationPropertyName::of)
            .noneMatch(key -> name.getParent().isAncestorOf(key));
  }

  private boolean isRead(ConfigurationPropertyName name) {
    return keys.stream()
            .map(ConfigurationPropertyName::of)
            .anyMatch(key -> key.equals(name) || key.isAncestorOf(name))
        || open.stream().map(ConfigurationPropertyName::of).anyMatch(o -> o.isAncestorOf(name));
  }

  /** The key that was probably meant. */
  Optional<String> nearest(ConfigurationPropertyName name) {
    String wrong = name.toString();
    return keys.stream()
        .min(Comparator.comparingInt(key -> distance(key, wrong)))
        .filter(key -> distance(key, wrong) <= 4);
  }

  /** How many letters must be changed, added or left out. */
  private static int distance(String one, String other) {
    int[] costs = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = costs[0];
      costs[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = costs[j];
        costs[j] = Math.min(change, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[other.length()];
  }
}
