package io.souk.dashboard;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The browsers that follow something at this moment. */
@Component
class LiveClients {

  private final Set<LiveClient> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService hands;
  private final int perPerson;

  LiveClients(DashboardSettings settings) {
    this.perPerson = settings.streamsPerPerson();
    var number = new AtomicInteger();
    this.hands =
        Executors.newScheduledThreadPool(
            3,
            work -> {
              var thread = new Thread(work, "live-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    long beat = settings.beatEvery().toMillis();
    hands.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
  }

  /** A work of a topic, done by the hands of all topics. */
  Pace pace(Duration pause, Runnable work) {
    return new Pace(hands, pause, work);
  }

  boolean follow(Topic topic) {
    return open.stream().anyMatch(client -> client.follows(topic));
  }

  /** Whether a person may open one more. */
  boolean full(String person) {
    return open.stream().filter(client -> client.belongsTo(person)).count() >= perPerson;
  }

  int count() {
    return open.size();
  }

  /**
   * Begins to tell a browser what happens.
   *
   * @param seen the version that the browser has
   */
  void open(HttpServletRequest request, Topic topic, long seen) throws IOException {
    AsyncContext exchange = request.startAsync();
    exchange.setTimeout(0);
    var client = new LiveClient(exchange, request.getRemoteUser(), topic, seen, open::remove);
    open.add(client);
    exchange.addListener(new LineEnd(client));
    exchange.getResponse().getOutputStream().setWriteListener(client);
  }

  /** Gives an event to everybody who follows the topic. */
  void tell(Topic topic, Update update) {
    for (var client : open) {
      if (client.follows(topic)) {
        client.tell(update);
      }
    }
  }

  private void beat() {
    for (var client : open) {
      client.beat();
    }
  }

  /** An open stream would hold back the end of the hub. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    hands.shutdownNow();
    letGo();
  }

  /** Ends every stream; the browsers come back by themselves. */
  void letGo() {
    open.forEach(LiveClient::close);
  }
}
