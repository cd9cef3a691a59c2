package io.souk.symbols;

import io.souk.market.RowsStored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks whether followed symbols are gone, renamed or back: after rows were stored that may say so,
 * and once an hour, because a provider that knows a symbol no more stores nothing.
 */
@Component
class SignWatch {

  private static final Logger log = LoggerFactory.getLogger(SignWatch.class);
  private static final Duration AT_LEAST_EVERY = Duration.ofHours(1);
  private static final Set<String> TELLING =
      Set.of("symbol", "bar", "corporate_action", "company", "instrument");

  private final Signs signs;
  private final Watchlist watchlist;
  private final Clock clock;
  private volatile Instant nextAt = Instant.MIN;

  SignWatch(Signs signs, Watchlist watchlist, Clock clock) {
    this.signs = signs;
    this.watchlist = watchlist;
    this.clock = clock;
  }

  @EventListener
  void on(RowsStored news) {
    if (!Collections.disjoint(news.symbols().keySet(), TELLING)) {
      nextAt = Instant.MIN;
    }
  }

  /** Looks if there is a reason to. */
  @Scheduled(fixedDelayString = "${souk.watchlist.look-every:1m}")
  void look() {
    var now = clock.instant();
    if (now.isBefore(nextAt)) {
      return;
    }
    nextAt = now.plus(AT_LEAST_EVERY);
    try {
      signs.conclude().forEach(said -> log.info("{}", said));
      // Also what another replica concluded, or a person at one, is told to the flows of this one.
      watchlist.tellChange();
    } catch (DataAccessException away) {
      nextAt = Instant.MIN;
      log.info("Whether symbols are gone could not be read: {}", away.getMessage());
    }
  }
}
