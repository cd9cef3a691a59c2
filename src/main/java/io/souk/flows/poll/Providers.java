package io.souk.flows.poll;

import io.github.bucket4j.TimeMeter;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.providers.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** One of each for each provider, made when its first flow needs it. */
final class Providers {

  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Map<String, Provider> known = new ConcurrentHashMap<>();
  private final Function<String, Credentials> credentials;
  private final ToIntFunction<String> perMinute;
  private final Function<String, Plan> plans;
  private final CircuitBreakerRegistry breakers;
  private final PollSettings settings;
  private final ScheduledExecutorService timer;
  private final Executor hand;
  private final Clock clock;

  /**
   * @param credentials of a provider by its name
   * @param perMinute how many requests a provider takes in a minute, by its name
   * @param hand writes one piece of a list while the next one is read
   * @param plans what all replicas together may ask of a provider, by its name
   */
  Providers(
      Function<String, Credentials> credentials,
      ToIntFunction<String> perMinute,
      Function<String, Plan> plans,
      CircuitBreakerRegistry breakers,
      PollSettings settings,
      ScheduledExecutorService timer,
      Executor hand,
      Clock clock) {
    this.credentials = credentials;
    this.perMinute = perMinute;
    this.plans = plans;
    this.breakers = breakers;
    this.settings = settings;
    this.timer = timer;
    this.hand = hand;
    this.clock = clock;
  }

  Provider named(String name) {
    return known.computeIfAbsent(name, this::make);
  }

  /** What must never be shown of any provider that is asked. */
  List<String> secrets() {
    return known.values().stream()
        .flatMap(provider -> provider.answers().secrets().stream())
        .filter(secret -> !secret.isBlank())
        .toList();
  }

  /** Its settings are not what they were: flows that start from now on get new parts. */
  void forget(String name) {
    known.remove(name);
  }

  /** What is not set of a provider's key, as it is now; empty if it may be asked. */
  Optional<String> missing(String name) {
    return credentials.apply(name).missing();
  }

  private Provider make(String name) {
    var key = credentials.apply(name);
    var refused = new RefusedKeys(key, clock);
    var budget =
        new Budget(
            perMinute.applyAsInt(name),
            plans.apply(name),
            refused,
            clock,
            TimeMeter.SYSTEM_NANOTIME,
            Providers::glance);
    key.countRequests(budget::spend);
    return new Provider(
        breaker(name),
        budget,
        new CallGuard(key, settings.whole(), timer),
        new CallGuard(key, settings.list(), timer),
        new Answers(budget, key, refused, hand, clock));
  }

  private CircuitBreaker breaker(String name) {
    return breakers.circuitBreaker(name);
  }

  private static void glance(Duration time) throws InterruptedException {
    var nap = time.compareTo(GLANCE) < 0 ? time : GLANCE;
    Thread.sleep(nap.toMillis(), nap.toNanosPart() % 1_000_000);
  }

  /**
   * When a provider is left alone: after half of its last calls failed. One probe decides whether
   * it is well again. How long a call took says nothing: it may have stood in line.
   */
  static CircuitBreakerConfig breakerConfig(PollSettings settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(8)
        .minimumNumberOfCalls(4)
        .failureRateThreshold(50)
        .permittedNumberOfCallsInHalfOpenState(1)
        .waitDurationInOpenState(settings.breakerRest())
        .slowCallDurationThreshold(Duration.ofDays(1))
        .ignoreException(Providers::saysNothingOfIt)
        .writableStackTraceEnabled(false)
        .build();
  }

  /** Our own trouble, or what the provider said for good reasons. */
  private static boolean saysNothingOfIt(Throwable thrown) {
    return thrown instanceof ProviderFault fault
        ? !fault.weighs()
        : new Trouble(thrown).isOfDatabase();
  }
}
