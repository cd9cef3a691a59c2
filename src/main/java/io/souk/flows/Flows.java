package io.souk.flows;

import java.util.List;
import java.util.Optional;

/** The switchboard: what every flow does, and the three verbs of an operator. */
public interface Flows {

  /** All flows of the routes folder, refused ones included, in the order of their names. */
  List<FlowStatus> all();

  Optional<FlowStatus> one(String flow);

  /**
   * Starts a stopped flow.
   *
   * @throws NoSuchFlow if there is none of that name
   */
  void start(String flow);

  /**
   * Stops a flow: its socket is closed, its schedule rests. What it had received is stored first.
   */
  void stop(String flow);

  /**
   * Fires a poll now, beside its schedule; does nothing while it already runs.
   *
   * @throws IllegalStateException if the flow is a stream or is stopped
   */
  void runNow(String flow);

  /** There is no flow of that name. */
  class NoSuchFlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchFlow(String flow) {
      super("There is no flow named " + flow);
    }
  }
}
