package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import io.souk.flows.poll.Run.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A history that is kept in memory. */
final class FakeRuns implements Runs {

  record Line(String flow, Cause cause, Outcome outcome, String detail) {}

  private final AtomicLong number = new AtomicLong();
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  @Override
  public long begin(Run run) {
    return number.incrementAndGet();
  }

  @Override
  public void end(long number, Run run, Instant at) {
    lines.add(new Line(run.flow(), run.cause(), run.outcome(), run.detail()));
  }

  @Override
  public void skipped(String flow, Cause cause, Instant at, String why) {
    lines.add(new Line(flow, cause, Outcome.SKIPPED, why));
  }

  List<Line> of(String flow) {
    return lines.stream().filter(line -> line.flow().equals(flow)).toList();
  }
}
