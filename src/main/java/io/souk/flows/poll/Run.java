package io.souk.flows.poll;

import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One firing of a scheduled flow, from the tick to its end. Its route's steps see it as {@code
 * run}.
 */
public final class Run {

  /** Why a run began. */
  enum Cause {
    SCHEDULE,
    START,
    PERSON,
    /** A stream is heard again. */
    GAP;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a run ended. */
  enum Outcome {
    DONE,
    FAILED,
    SKIPPED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String flow;
  private final Cause cause;
  private final Instant startedAt;
  private final BooleanSupplier stopping;
  private final FlowConditions conditions;
  private Outcome outcome = Outcome.DONE;
  private String detail = "";
  private Trouble trouble;
  private String stream;
  private int answers;
  private long bytes;
  private Supplier<String> progress = () -> "";

  Run(
      String flow,
      Cause cause,
      Instant startedAt,
      BooleanSupplier stopping,
      FlowConditions conditions) {
    this.flow = flow;
    this.cause = cause;
    this.startedAt = startedAt;
    this.stopping = stopping;
    this.conditions = conditions;
    conditions.set(flow, State.FETCHING, "");
  }

  String flow() {
    return flow;
  }

  Cause cause() {
    return cause;
  }

  Instant startedAt() {
    return startedAt;
  }

  Outcome outcome() {
    return outcome;
  }

  /** What happened, in words: what was fetched, or why not. */
  String detail() {
    String what = outcome == Outcome.DONE && detail.isEmpty() ? fetched() : detail;
    String how = progress.get();
    return how.isEmpty() ? what : what + ", " + how;
  }

  /** How far it got is told by somebody who counts more than answers; empty: nothing to tell. */
  void tells(Supplier<String> words) {
    progress = words;
  }

  private String fetched() {
    return answers == 0
        ? "nothing to ask"
        : "%d answer%s, %d KiB".formatted(answers, answers == 1 ? "" : "s", (bytes + 1023) / 1024);
  }

  /** What ended it, null if nothing went wrong. */
  Trouble trouble() {
    return trouble;
  }

  /** True once the flow is to stop: what was received is stored, nothing more is asked. */
  boolean isStopping() {
    return stopping.getAsBoolean();
  }

  /** It reads what that stream misses. */
  void readsAfter(String stream) {
    this.stream = stream;
  }

  Optional<String> stream() {
    return Optional.ofNullable(stream);
  }

  void skip(String why) {
    outcome = Outcome.SKIPPED;
    detail = why;
  }

  /** A good answer came. */
  void goesOn(int size) {
    answers++;
    bytes += size;
    conditions.set(flow, State.FETCHING, "");
  }

  /** It stands still for a while. */
  void waits(String why, Instant until) {
    conditions.set(flow, State.TROUBLED, why + ", asking again at " + Moments.clock(until));
  }

  /** An attempt failed, and another one follows. */
  void stumbles(String why) {
    conditions.set(flow, State.TROUBLED, why);
  }

  /** The flow is stopped in the middle; a run that failed already stays what it is. */
  void cutShort() {
    if (outcome == Outcome.DONE) {
      outcome = Outcome.FAILED;
      detail = "stopped before its end, after " + (answers == 0 ? "no answer" : fetched());
    }
  }

  void failed(Trouble why) {
    outcome = Outcome.FAILED;
    trouble = why;
    detail = why.words();
  }
}
