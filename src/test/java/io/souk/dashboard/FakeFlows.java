package io.souk.dashboard;

import io.souk.flows.FlowStatus;
import io.souk.flows.FlowStatus.RefusedRevision;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Flows that do what the test says, and remember what they were told. */
final class FakeFlows implements Flows {

  private final Map<String, FlowStatus> flows = new ConcurrentSkipListMap<>();

  /** The verbs in the order in which they were called: {@code stop alpaca-stream}. */
  final List<String> told = new CopyOnWriteArrayList<>();

  FakeFlows() {
    put(flow("alpaca-stream", true, State.RUNNING, ""));
    put(flow("alpaca-bars", false, State.RUNNING, ""));
  }

  void put(FlowStatus flow) {
    flows.put(flow.flow(), flow);
  }

  void remove(String flow) {
    flows.remove(flow);
  }

  /** A flow with figures that differ from each other, so that a test sees which one it reads. */
  static FlowStatus flow(String name, boolean stream, State state, String detail) {
    return new FlowStatus(
        name,
        stream
            ? "Trades, quotes and bars of the watchlist, as they happen"
            : "Daily bars of the watchlist, after the close",
        stream,
        stream ? "wss://stream.example.com/v2/iex" : "Monday to Friday at 16:20, New York",
        "alpaca",
        state,
        detail,
        stream ? null : Instant.now().plusSeconds(3_660),
        Instant.now().minusSeconds(3),
        stream ? 123.4 : 0,
        1_204_811,
        1_204_790,
        stream ? 21 : 0,
        stream ? "" : "closed",
        7L,
        Instant.now().minusSeconds(86_400),
        null);
  }

  static FlowStatus refused(String name, String file, int line, String reason) {
    var good = flow(name, false, State.RUNNING, "");
    return new FlowStatus(
        name,
        good.about(),
        false,
        good.source(),
        good.provider(),
        good.state(),
        "",
        good.nextFireAt(),
        good.lastRowAt(),
        0,
        10,
        10,
        0,
        "open",
        7L,
        good.revisionAt(),
        new RefusedRevision(file, line, reason, Instant.now().minusSeconds(75)));
  }

  @Override
  public List<FlowStatus> all() {
    return new ArrayList<>(flows.values());
  }

  @Override
  public Optional<FlowStatus> one(String flow) {
    return Optional.ofNullable(flows.get(flow));
  }

  @Override
  public void start(String flow) {
    turn("start", flow, State.RUNNING);
  }

  @Override
  public void stop(String flow) {
    turn("stop", flow, State.STOPPED);
  }

  @Override
  public void runNow(String flow) {
    if (known(flow).stream()) {
      throw new IllegalStateException("A stream cannot be run once");
    }
    told.add("run " + flow);
  }

  private void turn(String verb, String flow, State state) {
    var before = known(flow);
    told.add(verb + " " + flow);
    put(flow(flow, before.stream(), state, ""));
  }

  private FlowStatus known(String flow) {
    return one(flow).orElseThrow(() -> new NoSuchFlow(flow));
  }
}
