package io.souk.flows.socket;

import io.souk.flows.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Hands batches on, each until it is stored: what was heard is never dropped. Two threads of its
 * own do it, so that one batch may be read while the one before it is written; they are written in
 * the order in which they came.
 */
final class Deliveries {

  /** Where batches go. */
  interface Destination {

    /**
     * Stores a batch as a whole or not at all.
     *
     * @param turn who waits for it lets the next batch begin, and goes on when all before are
     *     stored
     * @return what went wrong, null if it is stored
     */
    Throwable deliver(Batch batch, Turn turn);
  }

  private static final int HANDS = 2;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration MOST_PAUSE = Duration.ofSeconds(10);

  private static final Duration LAST_WORD = Duration.ofSeconds(1);

  private final FrameQueue queue;
  private final Destination destination;
  private final SocketReport report;
  private final List<Thread> hands;
  private final ReentrantLock taking = new ReentrantLock();
  private final ConcurrentNavigableMap<Long, Batch> undelivered = new ConcurrentSkipListMap<>();
  private final Turns turns = new Turns();
  private long taken;
  private volatile boolean givenUp;

  Deliveries(String flow, FrameQueue queue, Destination destination, SocketReport report) {
    this.hands =
        IntStream.rangeClosed(1, HANDS)
            .mapToObj(hand -> new Thread(this::work, "souk-" + flow + "-" + hand))
            .toList();
    this.queue = queue;
    this.destination = destination;
    this.report = report;
  }

  void start() {
    hands.forEach(Thread::start);
  }

  /** Waits until the closed queue is stored to the end, at most so long; then gives up. */
  void finish(Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    for (Thread hand : hands) {
      hand.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
    }
    if (hands.stream().anyMatch(Thread::isAlive)) {
      givenUp = true;
      hands.forEach(Thread::interrupt);
      for (Thread hand : hands) {
        hand.join(LAST_WORD.toMillis());
      }
    }
  }

  private void work() {
    try {
      for (var number = take(); number != null; number = take()) {
        insist(undelivered.get(number), turns.turn(number));
        undelivered.remove(number);
        turns.done(number);
      }
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number of the next batch, null if there will be none. */
  private Long take() throws InterruptedException {
    taking.lockInterruptibly();
    try {
      turns.begin(taken);
      Batch batch = queue.take();
      if (batch == null) {
        return null;
      }
      undelivered.put(taken, batch);
      return taken++;
    } finally {
      taking.unlock();
    }
  }

  private void insist(Batch batch, Turn turn) throws InterruptedException {
    var pauses =
        new Backoff(FIRST_PAUSE, MOST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
    for (var trouble = offer(batch, turn); trouble != null; trouble = offer(batch, turn)) {
      Duration pause = pauses.next();
      report.unstored(batch.items(), words(trouble), pause, pauses.tries());
      Thread.sleep(pause.toMillis());
    }
    if (pauses.tries() > 0) {
      report.storedAgain(pauses.tries() + 1);
    }
  }

  private Throwable offer(Batch batch, Turn turn) throws InterruptedException {
    var trouble = destination.deliver(batch, turn);
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

  /** How many items could not be stored when the threads were given up. */
  int leftItems() {
    return queue.items() + undelivered.values().stream().mapToInt(Batch::items).sum();
  }

  /** When the first of them came; null if nothing is left. */
  Instant leftSince() {
    var first = undelivered.firstEntry();
    return first == null ? queue.oldest() : first.getValue().receivedAt();
  }
}
