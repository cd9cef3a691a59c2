package io.souk.providers.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Up to which moment Alpaca gives history. The free plan, the one of 200 requests a minute, keeps
 * the last quarter of an hour of the consolidated tape for those who pay.
 */
@Component("alpaca-history")
@EnableConfigurationProperties(AlpacaSettings.class)
public class AlpacaHistory {

  private static final int FREE_PLAN = 200;
  private static final Duration KEPT_BACK = Duration.ofMinutes(16);

  private final AlpacaSettings settings;
  private final Clock clock;

  AlpacaHistory(AlpacaSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The newest moment that may be asked for on a feed. */
  public Instant until(String feed) {
    boolean keptBack = "sip".equals(feed) && settings.requestsPerMinute() <= FREE_PLAN;
    return keptBack ? clock.instant().minus(KEPT_BACK) : clock.instant();
  }
}
