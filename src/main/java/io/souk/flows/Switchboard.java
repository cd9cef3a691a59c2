package io.souk.flows;

import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.FlowRoll;
import io.souk.flows.running.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The operator's hand on the flows: the same verbs that Hawtio reaches through JMX. */
class Switchboard implements Flows {

  private final FlowRoll roll;
  private final FlowBoard board;
  private final Stage stage;
  private final Consumer<String> polls;

  /**
   * @param polls fires the poll of that name
   */
  Switchboard(FlowRoll roll, FlowBoard board, Stage stage, Consumer<String> polls) {
    this.roll = roll;
    this.board = board;
    this.stage = stage;
    this.polls = polls;
  }

  @Override
  public List<FlowStatus> all() {
    return roll.all().stream().map(board::status).toList();
  }

  @Override
  public Optional<FlowStatus> one(String flow) {
    return roll.entry(flow).map(board::status);
  }

  @Override
  public void start(String flow) {
    known(flow);
    roll.alone(flow, () -> move(flow, () -> start(known(flow))));
  }

  private void start(FlowEntry entry) throws Exception {
    if (entry.running() == null) {
      throw new IllegalStateException("No text of the flow " + entry.flow() + " was ever accepted");
    }
    if (stage.route(entry.flow()).isPresent()) {
      stage.start(entry.flow());
    } else {
      stage.raise(entry.running().text(), true);
    }
  }

  @Override
  public void stop(String flow) {
    known(flow);
    roll.alone(flow, () -> move(flow, () -> stage.stop(flow)));
  }

  @Override
  public void runNow(String flow) {
    known(flow);
    polls.accept(flow);
  }

  private FlowEntry known(String flow) {
    return roll.entry(flow).orElseThrow(() -> new NoSuchFlow(flow));
  }

  private interface Move {
    void make() throws Exception;
  }

  private static void move(String flow, Move move) {
    try {
      move.make();
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException("The flow " + flow + ": " + failed.getMessage(), failed);
    }
  }
}
