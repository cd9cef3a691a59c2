package io.souk.flows.socket;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the other rooms what sockets do, in order and on a thread of its own: no listener holds up
 * a socket, and none can break it.
 */
@Component
class SocketNews implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(SocketNews.class);

  private final ApplicationEventPublisher events;
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "souk-socket-news");
            thread.setDaemon(true);
            return thread;
          });

  SocketNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void tell(Object event) {
    if (!teller.isShutdown()) {
      teller.execute(() -> publish(event));
    }
  }

  private void publish(Object event) {
    try {
      events.publishEvent(event);
    } catch (RuntimeException broken) {
      log.warn("A listener failed at {}", event, broken);
    }
  }

  /** Does something later, between two pieces of news. */
  void later(Duration delay, Runnable task) {
    teller.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until everything that was told before has been heard, at most for the time given. */
  void settle(Duration atMost) {
    try {
      teller.submit(() -> {}).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException slow) {
      log.info("Not all news of the sockets was heard within {}", Spoken.time(atMost));
    }
  }

  @Override
  public void destroy() {
    teller.shutdownNow();
  }
}
