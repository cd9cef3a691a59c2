package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** The time that one call may take, from connecting to the last byte; then it is cut off. */
final class Deadline {

  private final Duration allowed;
  private final Cancellable call;
  private final ScheduledFuture<?> end;
  private volatile boolean missed;

  /**
   * @param leftNanos what is left of the time allowed
   */
  Deadline(Duration allowed, long leftNanos, Cancellable call, ScheduledExecutorService timer) {
    this.allowed = allowed;
    this.call = call;
    this.end = timer.schedule(this::miss, Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
  }

  private void miss() {
    missed = true;
    call.cancel();
  }

  /** The answer is complete. */
  void met() {
    end.cancel(false);
  }

  /** Nobody wants the rest: the connection is closed instead of being read to its end. */
  void abandon() {
    end.cancel(false);
    call.cancel();
  }

  /** What went wrong, in words: too late, or broken on the way. */
  Unavailable explain(IOException broken) {
    end.cancel(false);
    if (missed) {
      return new Unavailable("no whole answer within " + allowed.toMillis() / 1000.0 + " s");
    }
    String why =
        broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    return new Unavailable(why);
  }
}
