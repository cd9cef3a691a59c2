package io.souk.flows.poll;

import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.ProviderText;
import io.souk.secrets.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * The providers that the house knows: those of application.yaml, and those of {@code
 * routes/providers}, which may come and change while the hub runs. What a file says is a setting
 * under {@code souk.providers}, and everything else that sets it outranks the file.
 */
public final class ProviderShelf {

  private static final Logger log = LoggerFactory.getLogger(ProviderShelf.class);
  private static final String PREFIX = "souk.providers.";

  private final ConfigurableEnvironment environment;
  private final Set<String> configured;
  private final Consumer<String> changed;
  private volatile Map<String, Map<String, String>> files = Map.of();

  /**
   * @param changed hears the name of each provider whose file came, changed or went
   */
  public ProviderShelf(ConfigurableEnvironment environment, Consumer<String> changed) {
    this.environment = environment;
    this.configured = configured(environment);
    this.changed = changed;
    environment.getPropertySources().addLast(new Files());
  }

  /** Takes what the routes folder holds now. A faulty file changes nothing of its provider. */
  public void take(List<ProviderText> texts) {
    Map<String, Map<String, String>> now = new LinkedHashMap<>();
    for (ProviderText text : texts) {
      valuesOf(text).ifPresent(values -> now.put(text.name(), values));
    }
    var before = files;
    files = now;
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> now.containsKey(name) && now.get(name).equals(before.get(name)));
    names.forEach(changed);
  }

  private Optional<Map<String, String>> valuesOf(ProviderText text) {
    try {
      return Optional.of(text.values());
    } catch (FaultyFlow faulty) {
      log.warn("Provider {} is refused: {}", text.name(), faulty.fault());
      return Optional.ofNullable(files.get(text.name()));
    }
  }

  /** All providers that a flow may name, in order. */
  Set<String> names() {
    var names = new TreeSet<>(files.keySet());
    names.addAll(configured);
    return names;
  }

  /** True for a provider that a flow may name. */
  public boolean knows(String provider) {
    return files.containsKey(provider) || configured.contains(provider);
  }

  /** Those of the settings, which stay as they are while the hub runs. */
  private static Set<String> configured(ConfigurableEnvironment environment) {
    return Binder.get(environment)
        .bind("souk.providers", Bindable.mapOf(String.class, Object.class))
        .map(Map::keySet)
        .orElse(Set.of());
  }

  /** What the provider's key is now, as settings and files say it. */
  Optional<String> value(String provider, String key) {
    return Optional.ofNullable(environment.getProperty(PREFIX + provider + "." + key));
  }

  Optional<Integer> number(String provider, String key) {
    return value(provider, key).map(Integer::valueOf);
  }

  /** The secret that a variable of the environment tells, asked anew each time. */
  Optional<String> secret(String variable) {
    return Optional.ofNullable(environment.getProperty(variable))
        .map(setting -> new Secret(setting).text())
        .filter(text -> !text.isEmpty());
  }

  /** What the files say, for whoever asks for a setting that nothing else sets. */
  private final class Files extends PropertySource<ProviderShelf> {

    Files() {
      super("routes/providers", ProviderShelf.this);
    }

    @Override
    public String getProperty(String name) {
      int dot = name.indexOf('.', PREFIX.length());
      if (!name.startsWith(PREFIX) || dot < 0) {
        return null;
      }
      return files
          .getOrDefault(name.substring(PREFIX.length(), dot), Map.of())
          .get(name.substring(dot + 1));
    }
  }
}
