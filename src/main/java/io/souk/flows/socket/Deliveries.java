package io.souk.flows.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands batches on, one after the other and each until it is stored: what was heard is never
 * dropped. Runs on a thread of its own.
 */
final class Deliveries implements Runnable {

  /** Where batches go. */
  interface Destination {

    /**
     * Stores a batch as a whole or not at all.
     *
     * @return what went wrong, null if it is stored
     */
    Throwable deliver(Batch batch);
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration MOST_PAUSE = Duration.ofSeconds(10);

  private static final Duration LAST_WORD = Duration.ofSeconds(1);

  private final FrameQueue queue;
  private final Destination destination;
  private final SocketReport report;
  private final Thread thread;
  private volatile Batch undelivered;
  private volatile boolean givenUp;

  Deliveries(String flow, FrameQueue queue, Destination destination, SocketReport report) {
    this.thread = new Thread(this, "souk-" + flow);
    this.queue = queue;
    this.destination = destination;
    this.report = report;
  }

  void start() {
    thread.start();
  }

  /** Waits until the closed queue is stored to the end, at most so long; then gives up. */
  void finish(Duration atMost) throws InterruptedException {
    thread.join(Math.max(1, atMost.toMillis()));
    if (thread.isAlive()) {
      givenUp = true;
      thread.interrupt();
      thread.join(LAST_WORD.toMillis());
    }
  }

  @Override
  public void run() {
    try {
      for (var batch = queue.take(); batch != null; batch = queue.take()) {
        undelivered = batch;
        insist(batch);
        undelivered = null;
      }
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }

  private void insist(Batch batch) throws InterruptedException {
    var pauses =
        new Backoff(FIRST_PAUSE, MOST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
    for (var trouble = offer(batch); trouble != null; trouble = offer(batch)) {
      Duration pause = pauses.next();
      report.unstored(batch.items(), words(trouble), pause, pauses.tries());
      Thread.sleep(pause.toMillis());
    }
    if (pauses.tries() > 0) {
      report.storedAgain(pauses.tries() + 1);
    }
  }

  private Throwable offer(Batch batch) throws InterruptedException {
    var trouble = destination.deliver(batch);
    if (trouble != null && givenUp) {
      throw new InterruptedException();
    }
    return trouble;
  }

  private static String words(Throwable trouble) {
    Throwable root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** How many items could not be stored when the thread was given up. */
  int leftItems() {
    Batch batch = undelivered;
    return queue.items() + (batch == null ? 0 : batch.items());
  }

  /** When the first of them came; null if nothing is left. */
  Instant leftSince() {
    Batch batch = undelivered;
    return batch == null ? queue.oldest() : batch.receivedAt();
  }
}
