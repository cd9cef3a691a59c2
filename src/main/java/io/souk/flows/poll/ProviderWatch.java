package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.ProviderBoard;
import io.souk.flows.ProviderStatus;
import io.souk.flows.poll.StoredAsking.Rest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at what keeps each provider's flows from asking it: a key, a rest, the plan, the breaker.
 */
final class ProviderWatch implements ProviderBoard {

  private static final Rest NONE = new Rest("", null);

  private final ProviderShelf shelf;
  private final Providers providers;
  private final CircuitBreakerRegistry breakers;
  private final Duration breakerRest;
  private final StoredAsking asking;
  private final Clock clock;
  private final Map<String, Instant> openSince = new ConcurrentHashMap<>();

  ProviderWatch(
      ProviderShelf shelf,
      Providers providers,
      CircuitBreakerRegistry breakers,
      Duration breakerRest,
      StoredAsking asking,
      Clock clock) {
    this.shelf = shelf;
    this.providers = providers;
    this.breakers = breakers;
    this.breakerRest = breakerRest;
    this.asking = asking;
    this.clock = clock;
    breakers.getAllCircuitBreakers().forEach(this::attend);
    breakers.getEventPublisher().onEntryAdded(added -> attend(added.getAddedEntry()));
  }

  /** A breaker does not say since when it is open. */
  private void attend(CircuitBreaker breaker) {
    breaker
        .getEventPublisher()
        .onStateTransition(
            moved -> {
              if (moved.getStateTransition().getToState() == State.OPEN) {
                openSince.put(breaker.getName(), clock.instant());
              }
            });
  }

  @Override
  public List<ProviderStatus> all() {
    var names = shelf.names();
    var rests = asking.rests();
    var spent = asking.spent(names);
    return names.stream()
        .map(
            name ->
                status(name, rests.getOrDefault(name, NONE), spent.getOrDefault(name, List.of())))
        .toList();
  }

  private ProviderStatus status(String name, Rest rest, List<ProviderStatus.Spent> spent) {
    var state = breakers.find(name).map(CircuitBreaker::getState).orElse(null);
    var since = openSince.get(name);
    return new ProviderStatus(
        name,
        providers.missing(name).orElse(""),
        state == null ? "" : state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        state == State.OPEN && since != null ? since.plus(breakerRest) : null,
        rest.why(),
        rest.until(),
        spent);
  }
}
