package io.souk.simulator.stream;

import java.util.List;

/** What can be done to the connections that are open. */
public final class Troubles {

  private final Hall hall;

  public Troubles(Hall hall) {
    this.hall = hall;
  }

  /**
   * Breaks all connections off without a close frame, so many times; each time but the first waits
   * for a connection that has been authenticated for so many seconds.
   */
  public void drop(long times, double seconds) {
    live().forEach(some -> some.wire().drop());
    if (times > 1) {
      dropAged(times - 1, seconds);
    }
  }

  private void dropAged(long times, double seconds) {
    boolean aged = live().stream().anyMatch(some -> some.age() >= seconds);
    if (aged) {
      drop(times, seconds);
    } else {
      after(0.05, () -> dropAged(times, seconds));
    }
  }

  /** Resets all connections; their places stay occupied for some seconds. */
  public void abort(double lingerSeconds) {
    for (Conversation conversation : live()) {
      hall.sessions().linger(conversation.place(), lingerSeconds);
      conversation.wire().abort();
    }
  }

  /**
   * Makes all open connections half-open for some seconds.
   *
   * @param hold whether they keep their places meanwhile, so that a new connection is refused with
   *     406
   */
  public void mute(double seconds, boolean hold) {
    for (Conversation conversation : live()) {
      conversation.wire().mute(seconds);
      if (!hold) {
        hall.sessions().free(conversation);
      }
      after(seconds, () -> wake(conversation));
    }
  }

  /** A connection that finds its place taken by another is gone for good. */
  private void wake(Conversation conversation) {
    Sessions sessions = hall.sessions();
    if (sessions.holds(conversation) || sessions.take(conversation)) {
      conversation.flush();
    } else {
      conversation.wire().drop();
    }
  }

  /** Tells all connections of an error at once. */
  public void error(int code) {
    live().forEach(conversation -> conversation.fail(StreamError.of(code)));
  }

  /** Sends a frame to everybody as it is, whether it is JSON or not. */
  public void raw(byte[] frame) {
    live().forEach(conversation -> conversation.outlet().control(frame));
  }

  private List<Conversation> live() {
    return hall.sessions().open().stream()
        .filter(some -> some.place() != null && some.wire().sound())
        .toList();
  }

  private void after(double seconds, Runnable action) {
    hall.vertx().setTimer(Math.max(1, (long) (seconds * 1000)), due -> action.run());
  }
}
