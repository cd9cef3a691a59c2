package io.souk.flows;

import io.souk.flows.FlowStatus.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the parts of a flow say of themselves: a socket that connects, a poll that must wait. The
 * flow board reads it.
 */
@Component
public class FlowConditions {

  /** Something a flow said, and since when it holds. */
  public record Condition(State state, String detail, Instant since) {}

  private final Map<String, Condition> conditions = new ConcurrentHashMap<>();
  private final Clock clock;

  public FlowConditions(Clock clock) {
    this.clock = clock;
  }

  /** Notes the newest condition; the time stays while state and detail do. */
  public void set(String flow, State state, String detail) {
    conditions.compute(
        flow,
        (name, before) ->
            before != null && before.state() == state && before.detail().equals(detail)
                ? before
                : new Condition(state, detail, clock.instant()));
  }

  /** The newest condition; running without a word if the flow never said anything. */
  public Condition of(String flow) {
    return conditions.getOrDefault(flow, new Condition(State.RUNNING, "", Instant.EPOCH));
  }

  /** Forgets what a flow said, when it is stopped or removed. */
  public void clear(String flow) {
    conditions.remove(flow);
  }
}
