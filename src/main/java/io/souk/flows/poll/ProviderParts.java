package io.souk.flows.poll;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.spi.BeanRepository;

/**
 * Gives YAML the parts of each known provider by name, made when a flow first asks for them: a
 * provider may come while the hub runs.
 */
final class ProviderParts implements BeanRepository {

  private static final Map<String, Function<Provider, Object>> PARTS =
      Map.of(
          "breaker", Provider::breaker,
          "budget", Provider::budget,
          "client", Provider::client,
          "list-client", Provider::listClient,
          "answers", Provider::answers);
  private static final Pattern NAME =
      Pattern.compile("(.+?)-(breaker|budget|client|list-client|answers)");

  private final ProviderShelf shelf;
  private final Providers providers;

  ProviderParts(ProviderShelf shelf, Providers providers) {
    this.shelf = shelf;
    this.providers = providers;
  }

  @Override
  public Object lookupByName(String name) {
    Matcher part = NAME.matcher(name);
    return part.matches() && shelf.knows(part.group(1))
        ? PARTS.get(part.group(2)).apply(providers.named(part.group(1)))
        : null;
  }

  @Override
  public <T> T lookupByNameAndType(String name, Class<T> type) {
    Object part = lookupByName(name);
    return type.isInstance(part) ? type.cast(part) : null;
  }

  /** They are found by name alone. */
  @Override
  public <T> Map<String, T> findByTypeWithName(Class<T> type) {
    return Map.of();
  }

  @Override
  public <T> Set<T> findByType(Class<T> type) {
    return Set.of();
  }
}
