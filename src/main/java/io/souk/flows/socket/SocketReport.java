package io.souk.flows.socket;

import static org.slf4j.event.Level.INFO;
import static org.slf4j.event.Level.WARN;

import io.souk.flows.FlowStatus.State;
import io.souk.market.SocketBack;
import io.souk.market.SocketLost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a socket tells: the board in words, the other rooms as events, the meters in numbers. */
final class SocketReport {

  private static final Logger log = LoggerFactory.getLogger(SocketReport.class);

  /** A try that fails so often in a row is worth a warning. */
  private static final int TRIES_BEFORE_WARNING = 3;

  /** How long a stopping flow waits for the gap to be noted. */
  private static final Duration LISTENERS_MAY_TAKE = Duration.ofSeconds(2);

  private final String flow;
  private final String source;
  private final SocketCondition condition;
  private final SocketNews news;
  private final SocketMeters meters;
  private final Clock clock;
  private volatile boolean heard;
  private String complaint = "";

  SocketReport(
      String flow,
      String source,
      SocketCondition condition,
      SocketNews news,
      SocketMeters meters,
      Clock clock) {
    this.flow = flow;
    this.source = source;
    this.condition = condition;
    this.news = news;
    this.meters = meters;
    this.clock = clock;
  }

  void started(FrameQueue queue) {
    meters.watch("queued", "Items that wait to be stored", queue::items);
    meters.watch("connected", "1 while the provider is heard", () -> heard ? 1 : 0);
    news.tell(new StreamStarted(flow));
    dialing();
  }

  void dialing() {
    condition.connection(State.CONNECTING, "connecting to " + source);
  }

  void ready(String complaintNow) {
    if (!heard) {
      heard = true;
      meters.connects.increment();
      log.info("{}: connected to {}", flow, source);
      news.tell(new SocketBack(flow, clock.instant()));
    }
    if (!complaintNow.isEmpty() && !complaintNow.equals(complaint)) {
      log.warn("{}: {}", flow, complaintNow);
    }
    complaint = complaintNow;
    condition.connection(complaint.isEmpty() ? State.RUNNING : State.TROUBLED, complaint);
  }

  void warned(String reason) {
    meters.warnings.increment();
    log.warn("{}: {}", flow, reason);
    condition.connection(State.TROUBLED, reason);
  }

  void heard(int items) {
    meters.frames.increment();
    meters.items.increment(items);
  }

  /** The connection was lost, or could not be made; it is tried again after the pause. */
  void lost(Ending ending, Duration pause, int tries) {
    String words = ending.words(clock.instant(), pause);
    log.atLevel(tries < TRIES_BEFORE_WARNING ? INFO : WARN).log("{}: {}", flow, words);
    ceased(ending);
    if (ending.wasHeard()) {
      meters.losses.increment();
    }
    boolean asked = !ending.atLeast().isZero();
    condition.connection(asked ? State.TROUBLED : State.CONNECTING, words);
  }

  /** Nothing was tried: what must be known first comes from elsewhere in the hub. */
  void waits(String reason, Duration pause) {
    log.debug("{}: {}", flow, reason);
    condition.connection(
        State.CONNECTING, "waits: %s; looks again in %s".formatted(reason, Spoken.time(pause)));
  }

  void notConfigured(String reason) {
    condition.connection(State.NOT_CONFIGURED, reason);
  }

  void refusedForGood(Ending ending) {
    log.warn("{}: {}; not tried again until that has changed", flow, ending.reason());
    ceased(ending);
    notConfigured(ending.reason());
  }

  /** What was heard is heard no more, for whatever reason. */
  void ceased(Ending ending) {
    if (ending.wasHeard()) {
      heard = false;
      news.tell(new SocketLost(flow, ending.lastSign(), ending.reason()));
    }
  }

  /** A batch could not be stored and will be offered again. */
  void unstored(int items, String reason, Duration pause, int tries) {
    meters.redeliveries.increment();
    if (tries == 1) {
      log.warn("{}: {} cannot be stored: {}", flow, Spoken.items(items), reason);
    }
    condition.unstored(
        "what was heard cannot be stored (%s); nothing is lost, next try in %s"
            .formatted(reason, Spoken.time(pause)));
  }

  void storedAgain(int tries) {
    log.info("{}: stored after {} tries", flow, tries);
    condition.unstored("");
  }

  /** The flow has stopped; what could not be stored is a gap from its first item on. */
  void stopped(int leftItems, Instant leftSince) {
    if (leftItems == 0) {
      condition.clear();
    } else {
      String words = "stopped with %s that could not be stored".formatted(Spoken.items(leftItems));
      log.warn("{}: {}, heard since {}", flow, words, leftSince);
      news.tell(new SocketLost(flow, leftSince, words));
      condition.stopped(words);
    }
    meters.unwatch();
    news.settle(LISTENERS_MAY_TAKE);
  }
}
