package io.souk.analysis;

import io.souk.market.RowsStored;
import io.souk.threads.OwnThread;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes the readers when articles were committed, in any replica. At the start, and every now and
 * then, they look for everything that they missed.
 */
@Component
class ArticleReaders extends OwnThread {

  private static final Logger log = LoggerFactory.getLogger(ArticleReaders.class);
  private static final long NOTHING = Long.MAX_VALUE;
  private static final long EVERYTHING = 0;
  private static final Set<String> NAMING = Set.of("symbol", "instrument", "company");
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final List<ArticleReader> readers;
  private final ReadingRoom room;
  private final AtomicLong since = new AtomicLong(NOTHING);

  ArticleReaders(List<ArticleReader> readers, ReadingRoom room) {
    super("article-readers");
    this.readers = readers;
    this.room = room;
  }

  /** New names may be what articles speak of that came before them. */
  @EventListener
  void on(RowsStored stored) {
    if (stored.symbols().containsKey("article")) {
      wake(stored.intakeId());
    } else if (!Collections.disjoint(stored.symbols().keySet(), NAMING)) {
      wake(EVERYTHING);
    }
  }

  /** Reads soon what came with the intake and after it. */
  private synchronized void wake(long intake) {
    boolean asleep = since.getAndAccumulate(intake, Math::min) == NOTHING;
    if (asleep) {
      doIn(Duration.ZERO, this::read);
    }
  }

  private void read() {
    long from = since.getAndSet(NOTHING);
    for (ArticleReader reader : readers) {
      try {
        read(reader, from);
      } catch (DataAccessException | TransactionException away) {
        log.info("{} reads on later: {}", reader.name(), away.getMessage());
      } catch (RuntimeException failed) {
        // One reader that fails must not keep the others from reading.
        log.warn("{} could not read the news", reader.name(), failed);
      }
    }
  }

  private void read(ArticleReader reader, long from) {
    if (!reader.ready()) {
      return;
    }
    while (isRunning() && room.read(reader, from) == ReadingRoom.AT_ONCE) {
      log.debug("{} reads on", reader.name());
    }
  }

  @Override
  protected void atStart() {
    since.set(NOTHING);
    doEvery(LOOK_AGAIN, () -> wake(EVERYTHING));
  }
}
