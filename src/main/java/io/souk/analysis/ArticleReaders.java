package io.souk.analysis;

import io.souk.market.RowsStored;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes the readers when articles were committed, in any replica. At the start, and every now and
 * then, they look for everything that they missed.
 */
@Component
class ArticleReaders implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ArticleReaders.class);
  private static final long NOTHING = Long.MAX_VALUE;
  private static final long EVERYTHING = 0;
  private static final long LOOK_AGAIN_MINUTES = 10;
  private static final long MOST_SECONDS = 20;

  private final List<ArticleReader> readers;
  private final ReadingRoom room;
  private final AtomicLong since = new AtomicLong(NOTHING);
  private ScheduledThreadPoolExecutor hand;

  ArticleReaders(List<ArticleReader> readers, ReadingRoom room) {
    this.readers = readers;
    this.room = room;
  }

  /** New listings may be what articles speak of that came before them. */
  @EventListener
  void on(RowsStored stored) {
    if (stored.symbols().containsKey("article")) {
      wake(stored.intakeId());
    } else if (stored.symbols().containsKey("symbol")) {
      wake(EVERYTHING);
    }
  }

  /** Reads soon what came with the intake and after it. */
  private synchronized void wake(long intake) {
    boolean asleep = since.getAndAccumulate(intake, Math::min) == NOTHING;
    if (asleep && hand != null) {
      hand.execute(this::read);
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
  public synchronized void start() {
    since.set(NOTHING);
    hand = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "article-readers"));
    hand.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    hand.scheduleWithFixedDelay(() -> wake(EVERYTHING), 0, LOOK_AGAIN_MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    var stopping = letGo();
    if (stopping == null) {
      return;
    }
    stopping.shutdown();
    try {
      stopping.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized ScheduledThreadPoolExecutor letGo() {
    var stopping = hand;
    hand = null;
    return stopping;
  }

  @Override
  public synchronized boolean isRunning() {
    return hand != null;
  }
}
