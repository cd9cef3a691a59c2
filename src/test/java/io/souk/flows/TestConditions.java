package io.souk.flows;

import java.time.Clock;

/** Conditions for tests of the rooms within this one. */
public final class TestConditions {

  private TestConditions() {}

  public static FlowConditions at(Clock clock) {
    return new FlowConditions(clock);
  }
}
