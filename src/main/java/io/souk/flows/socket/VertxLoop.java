package io.souk.flows.socket;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/** A loop on one of Vert.x's event loop threads. */
final class VertxLoop implements Loop {

  private final Vertx vertx;
  private final Context context;

  VertxLoop(Vertx vertx) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
  }

  @Override
  public void run(Runnable task) {
    context.runOnContext(turn -> task.run());
  }

  @Override
  public Timer after(Duration delay, Runnable task) {
    long timer = vertx.setTimer(Math.max(1, delay.toMillis()), turn -> task.run());
    return () -> vertx.cancelTimer(timer);
  }

  @Override
  public <T> void aside(Callable<T> slow, BiConsumer<T, Throwable> then) {
    context
        .executeBlocking(slow, false)
        .onComplete(done -> run(() -> then.accept(done.result(), done.cause())));
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
