package io.souk.dashboard;

import io.souk.flows.ProviderBoard;
import io.souk.flows.ProviderStatus;
import io.souk.flows.ProviderStatus.Spent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Providers that are asked as the test says. */
final class FakeProviders implements ProviderBoard {

  private final Map<String, ProviderStatus> providers = new ConcurrentSkipListMap<>();

  FakeProviders() {
    put(asked("alpaca", "closed", null));
  }

  void put(ProviderStatus provider) {
    providers.put(provider.provider(), provider);
  }

  /** It has its key, and twelve of the two hundred requests of a minute are used. */
  static ProviderStatus asked(String provider, String breaker, Instant openUntil) {
    return of(provider, "", breaker, openUntil, new Spent("1 minute", 12, 200, null));
  }

  static ProviderStatus of(
      String provider, String missing, String breaker, Instant openUntil, Spent... plan) {
    return new ProviderStatus(provider, missing, breaker, openUntil, "", null, List.of(plan));
  }

  static ProviderStatus resting(String provider, String why, Instant until) {
    return new ProviderStatus(
        provider, "", "closed", null, why, until, List.of(new Spent("1 minute", 200, 200, null)));
  }

  @Override
  public List<ProviderStatus> all() {
    return new ArrayList<>(providers.values());
  }
}
