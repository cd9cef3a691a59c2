package io.souk.flows.poll;

import java.time.Duration;

/** The plan of a hub without replicas, whose own pace is all that counts. */
enum Alone implements Plan {
  PLAN;

  @Override
  public Wait take() {
    return Wait.NONE;
  }

  @Override
  public void rest(Duration time, String why) {
    // The one replica knows it already.
  }
}
