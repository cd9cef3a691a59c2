package io.souk.flows.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/** A loop whose time passes when a test says so. */
final class FakeLoop extends Clock implements Loop {

  private record Task(long due, long number, Runnable work, boolean[] cancelled) {}

  private static final Instant START = Instant.parse("2026-06-17T14:00:00Z");

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
  private long now;
  private long number;

  /** Lets time pass, doing what falls due at its moment. */
  void pass(Duration time) {
    long until = now + time.toNanos();
    while (!tasks.isEmpty() && tasks.peek().due() <= until) {
      Task task = tasks.poll();
      now = task.due();
      if (!task.cancelled()[0]) {
        task.work().run();
      }
    }
    now = until;
  }

  /** Does what is due now. */
  void settle() {
    pass(Duration.ZERO);
  }

  @Override
  public void run(Runnable task) {
    after(Duration.ZERO, task);
  }

  @Override
  public Timer after(Duration delay, Runnable work) {
    var cancelled = new boolean[1];
    tasks.add(new Task(now + delay.toNanos(), number++, work, cancelled));
    return () -> cancelled[0] = true;
  }

  @Override
  public <T> void aside(Callable<T> slow, BiConsumer<T, Throwable> then) {
    run(
        () -> {
          try {
            then.accept(slow.call(), null);
          } catch (Exception failed) {
            then.accept(null, failed);
          }
        });
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(now);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
