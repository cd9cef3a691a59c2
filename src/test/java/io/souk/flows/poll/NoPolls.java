package io.souk.flows.poll;

import java.util.concurrent.Executors;

/** The scheduled flows of a hub that has none. */
public final class NoPolls {

  private NoPolls() {}

  public static Polls polls() {
    return new Polls(new Firing(Executors.newSingleThreadScheduledExecutor(), Runnable::run));
  }
}
