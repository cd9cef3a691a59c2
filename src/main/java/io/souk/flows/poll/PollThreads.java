package io.souk.flows.poll;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of this room: one that looks at the clock, and as many as there are runs beside the
 * schedule. They are no beans of their own, or Spring would run the whole house on them.
 */
final class PollThreads implements AutoCloseable {

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(named("poll-timer"));
  private final ExecutorService workers = Executors.newCachedThreadPool(named("poll"));

  ScheduledExecutorService timer() {
    return timer;
  }

  Executor workers() {
    return workers;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
  }

  private static ThreadFactory named(String name) {
    var number = new AtomicInteger();
    return work -> {
      var thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
