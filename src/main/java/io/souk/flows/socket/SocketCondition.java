package io.souk.flows.socket;

import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;

/**
 * What a socket flow says on the board: the state of its connection, unless what it heard cannot be
 * stored, which is worse.
 */
final class SocketCondition {

  private final String flow;
  private final FlowConditions conditions;
  private State state = State.CONNECTING;
  private String detail = "";
  private String unstored = "";

  SocketCondition(String flow, FlowConditions conditions) {
    this.flow = flow;
    this.conditions = conditions;
  }

  synchronized void connection(State now, String words) {
    state = now;
    detail = words;
    tell();
  }

  /** What is heard cannot be stored, and why; empty when it can be again. */
  synchronized void unstored(String words) {
    unstored = words;
    tell();
  }

  /** The flow has stopped, and not as it should. */
  synchronized void stopped(String words) {
    conditions.set(flow, State.STOPPED, words);
  }

  /** The flow has stopped and says nothing more. */
  synchronized void clear() {
    conditions.clear(flow);
  }

  private void tell() {
    if (unstored.isEmpty()) {
      conditions.set(flow, state, detail);
    } else {
      conditions.set(flow, State.TROUBLED, unstored);
    }
  }
}
