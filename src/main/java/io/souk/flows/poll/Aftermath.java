package io.souk.flows.poll;

import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.ProviderFault.Keyless;
import io.souk.flows.poll.ProviderFault.NotConfigured;
import io.souk.flows.poll.Run.Outcome;
import io.souk.market.FlowLate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from the end of a run: a word for people, and perhaps another attempt. */
final class Aftermath {

  private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

  private final Firing firing;
  private final Patience patience;
  private final FlowConditions conditions;
  private final Consumer<FlowLate> late;
  private final Clock clock;

  Aftermath(
      Firing firing,
      Patience patience,
      FlowConditions conditions,
      Consumer<FlowLate> late,
      Clock clock) {
    this.firing = firing;
    this.patience = patience;
    this.conditions = conditions;
    this.late = late;
    this.clock = clock;
  }

  void of(Run run) {
    if (run.isStopping()) {
      conditions.clear(run.flow());
    } else if (run.outcome() != Outcome.FAILED) {
      patience.restored(run.flow());
      conditions.set(run.flow(), State.RUNNING, "");
    } else if (run.trouble() != null && run.trouble().is(NotConfigured.class)) {
      conditions.set(run.flow(), State.NOT_CONFIGURED, run.detail());
    } else {
      retreat(run);
    }
    if (run.trouble() != null && !run.isStopping()) {
      run.trouble().as(Keyless.class).ifPresent(keyless -> awaitKey(run, keyless));
    }
  }

  private void awaitKey(Run run, Keyless keyless) {
    firing.fireWhen(run.flow(), run.cause(), keyless::isMended);
  }

  private void retreat(Run run) {
    var now = clock.instant();
    var again = patience.again(run, now);
    again.ifPresent(at -> firing.fireIn(run.flow(), run.cause(), Duration.between(now, at)));
    String detail = run.detail() + whenAgain(run.flow(), again, now);
    conditions.set(run.flow(), State.TROUBLED, detail);
    log.warn("{}: {}", run.flow(), detail);
    if (run.trouble() != null && run.trouble().isUnforeseen()) {
      log.warn("{} broke off where nobody foresaw it", run.flow(), run.trouble().thrown());
    }
    late.accept(new FlowLate(run.flow(), now, run.detail()));
  }

  private String whenAgain(String flow, Optional<Instant> again, Instant now) {
    return Stream.of(again, firing.nextAt(flow))
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .map(at -> ", asking again at " + Moments.near(at, now))
        .orElse("");
  }
}
