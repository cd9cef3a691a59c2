package io.souk.dashboard;

import io.souk.flows.FlowStatus;
import io.souk.flows.FlowStatus.State;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * One flow as the Flows page shows it; it travels to live pages as it is. Stamps in epoch
 * milliseconds, null where there is none.
 *
 * @param tone how the state looks: {@code good}, {@code busy}, {@code bad}, {@code off}
 * @param word the state in a word or two
 * @param startable whether it can be started, and so on
 */
record FlowRow(
    String flow,
    String about,
    boolean stream,
    String source,
    String provider,
    String tone,
    String word,
    String detail,
    Long lastRowAt,
    String rate,
    String received,
    String stored,
    String refused,
    boolean refusals,
    Long nextAt,
    String revision,
    Refusal refusal,
    boolean startable,
    boolean stoppable,
    boolean runnable) {

  private static final Set<State> NOT_NOW = EnumSet.of(State.FETCHING, State.NOT_CONFIGURED);

  /** A text that was found and not taken. */
  record Refusal(String place, String reason, Long at) {}

  static FlowRow of(FlowStatus flow) {
    var state = flow.state();
    boolean runs = state != State.STOPPED && state != State.REFUSED;
    return new FlowRow(
        flow.flow(),
        text(flow.about()),
        flow.stream(),
        text(flow.source()),
        text(flow.provider()),
        tone(state),
        word(state),
        text(flow.detail()),
        millis(flow.lastRowAt()),
        Figures.rate(flow.rowsPerSecond()),
        Figures.count(flow.receivedToday()),
        Figures.count(flow.storedToday()),
        Figures.count(flow.refusedToday()),
        flow.refusedToday() > 0,
        millis(flow.nextFireAt()),
        flow.revision() == null ? Figures.UNKNOWN : flow.revision().toString(),
        refusal(flow.refusal()),
        state == State.STOPPED,
        runs,
        runs && !flow.stream() && !NOT_NOW.contains(state));
  }

  private static Refusal refusal(FlowStatus.RefusedRevision refused) {
    if (refused == null) {
      return null;
    }
    String line = refused.line() == null || refused.line() < 1 ? "" : ", line " + refused.line();
    return new Refusal(refused.file() + line, refused.reason(), millis(refused.foundAt()));
  }

  private static String tone(State state) {
    return switch (state) {
      case RUNNING -> "good";
      case FETCHING, CONNECTING -> "busy";
      case TROUBLED, REFUSED -> "bad";
      case NOT_CONFIGURED, STOPPED -> "off";
    };
  }

  static String word(State state) {
    return switch (state) {
      case RUNNING -> "Running";
      case FETCHING -> "Fetching";
      case CONNECTING -> "Connecting";
      case TROUBLED -> "In trouble";
      case NOT_CONFIGURED -> "Not configured";
      case STOPPED -> "Stopped";
      case REFUSED -> "Refused";
    };
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }
}
