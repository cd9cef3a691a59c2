package io.souk.simulator.stream;

import java.util.List;

/** What can be done to the connections that are open. */
public final class Troubles implements Disturbance {

  private final Hall hall;

  public Troubles(Hall hall) {
    this.hall = hall;
  }

  @Override
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

  @Override
  public void abort(double lingerSeconds) {
    for (Conversation conversation : live()) {
      hall.sessions().linger(conversation.place(), lingerSeconds);
      conversation.wire().abort();
    }
  }

  @Override
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

  @Override
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
