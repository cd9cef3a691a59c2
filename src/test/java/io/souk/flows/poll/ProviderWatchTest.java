package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.ProviderStatus;
import io.souk.providers.Credentials;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/** What an operator is told of a provider is what keeps its flows from asking it. */
class ProviderWatchTest {

  private static final Duration REST = Duration.ofSeconds(30);
  private static final PollSettings SETTINGS =
      new PollSettings(
          REST, DataSize.ofMegabytes(1), REST, DataSize.ofMegabytes(1), 1, REST, REST, REST);

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);
  private final CircuitBreakerRegistry breakers =
      CircuitBreakerRegistry.of(Providers.breakerConfig(SETTINGS));
  private Optional<String> missing = Optional.empty();
  private final ProviderWatch watch = watch();

  private ProviderWatch watch() {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource("test", Map.of("souk.providers.acme.url", "http://127.0.0.1:1")));
    var shelf = new ProviderShelf(environment, changed -> {});
    var providers =
        new Providers(
            name -> keyless(),
            name -> 5,
            name -> Alone.PLAN,
            breakers,
            SETTINGS,
            null,
            null,
            clock);
    var asking = new StoredAsking(TestDatabase.fresh().client(), name -> Map.of("1 minute", 5));
    return new ProviderWatch(shelf, providers, breakers, REST, asking, clock);
  }

  private Credentials keyless() {
    return new Credentials() {
      @Override
      public Optional<String> missing() {
        return missing;
      }

      @Override
      public Map<String, String> headers() {
        return Map.of();
      }
    };
  }

  private ProviderStatus acme() {
    return watch.all().stream().filter(p -> p.provider().equals("acme")).findFirst().orElseThrow();
  }

  @Test
  void aProviderThatNothingAsksHasNoBreakerAndItsPlanWhole() {
    assertThat(acme().breaker()).isEmpty();
    assertThat(acme().plan()).containsExactly(new ProviderStatus.Spent("1 minute", 0, 5, null));
  }

  @Test
  void anOpenBreakerIsToldWithItsEnd() {
    breakers.circuitBreaker("acme");
    assertThat(acme().breaker()).isEqualTo("closed");

    breakers.circuitBreaker("acme").transitionToOpenState();
    assertThat(acme().breaker()).isEqualTo("open");
    assertThat(acme().breakerUntil()).isEqualTo(clock.instant().plus(REST));

    breakers.circuitBreaker("acme").transitionToHalfOpenState();
    assertThat(acme().breaker()).isEqualTo("half-open");
    assertThat(acme().breakerUntil()).isNull();
  }

  @Test
  void theKeyIsAskedAnewEachTime() {
    assertThat(acme().missing()).isEmpty();

    missing = Optional.of("ACME_KEY is not set");

    assertThat(acme().missing()).isEqualTo("ACME_KEY is not set");
  }
}
