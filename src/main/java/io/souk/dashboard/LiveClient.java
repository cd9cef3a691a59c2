package io.souk.dashboard;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * One browser that follows a topic. Nothing queues up for it: while its line is busy it is passed
 * over, and when the line is free again it gets all that changed meanwhile in one event.
 */
final class LiveClient implements WriteListener {

  private static final byte[] BYE = "event: bye\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);

  private static final byte[] NOTHING = {};

  private final AsyncContext exchange;
  private final ServletOutputStream out;
  private final HttpSession session;
  private final String person;
  private final Topic topic;
  private final Consumer<LiveClient> left;
  private long seen;
  private boolean greeted;
  private boolean held;
  private boolean closed;

  LiveClient(
      AsyncContext exchange, String person, Topic topic, long seen, Consumer<LiveClient> left)
      throws IOException {
    this.exchange = exchange;
    this.out = exchange.getResponse().getOutputStream();
    this.session = ((HttpServletRequest) exchange.getRequest()).getSession(false);
    this.person = person;
    this.topic = topic;
    this.seen = seen;
    this.left = left;
  }

  boolean follows(Topic other) {
    return topic == other;
  }

  boolean belongsTo(String name) {
    return Objects.equals(name, person);
  }

  synchronized void tell(Update update) {
    if (update.to() > seen && free()) {
      bringTo(seen == update.from() ? update : topic.since(seen));
    }
  }

  /** A sign of life; or the end, if the person signed out or was away for too long. */
  synchronized void beat() {
    boolean signedIn = signedIn();
    if (free()) {
      write(signedIn ? topic.beat() : BYE);
    }
    if (!signedIn) {
      close();
    }
  }

  /**
   * The line is free: for the first time, then the topic shall tell the newest it can find out; or
   * again after it was busy.
   */
  @Override
  public synchronized void onWritePossible() {
    if (!free()) {
      return;
    }
    if (!greeted) {
      greeted = true;
      write(retry());
      topic.followed();
    } else if (seen < topic.version()) {
      bringTo(topic.since(seen));
    } else if (held) {
      write(NOTHING);
    }
  }

  /** Each browser waits another time before it comes back, so that not all come at once. */
  private static byte[] retry() {
    int millis = ThreadLocalRandom.current().nextInt(800, 3_200);
    return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  private void bringTo(Update update) {
    write(update.bytes());
    seen = update.to();
  }

  private boolean free() {
    try {
      return !closed && out.isReady();
    } catch (IllegalStateException gone) {
      close();
      return false;
    }
  }

  /** Writes to a line that is free; what the line does not take at once the container keeps. */
  private void write(byte[] bytes) {
    try {
      out.write(bytes);
      held = !out.isReady();
      if (!held) {
        out.flush();
      }
    } catch (IOException | IllegalStateException gone) {
      close();
    }
  }

  private boolean signedIn() {
    try {
      return session == null || session.getCreationTime() > 0;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  synchronized void close() {
    if (!closed) {
      closed = true;
      left.accept(this);
      try {
        exchange.complete();
      } catch (IllegalStateException already) {
        // The container was faster.
      }
    }
  }

  @Override
  public void onError(Throwable gone) {
    close();
  }
}
