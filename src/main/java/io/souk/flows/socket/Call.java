package io.souk.flows.socket;

import io.souk.providers.Answer;
import io.souk.providers.StreamSession;
import java.time.Duration;
import java.util.Set;

/** One connection, from dialing to its end, which comes exactly once. Lives on the loop. */
final class Call implements Wire.Events {

  private static final long NOT_YET = -1;

  private final SocketSurroundings around;
  private final StreamSession session;
  private final SocketReport report;
  private final Caller caller;
  private final Wire wire;
  private final Pulse pulse;
  private Ending ending;
  private boolean open;
  private boolean over;
  private long readySince = NOT_YET;

  Call(
      SocketSurroundings around,
      SocketOptions options,
      StreamSession session,
      Patience patience,
      SocketReport report,
      Caller caller) {
    this.around = around;
    this.session = session;
    this.report = report;
    this.caller = caller;
    this.wire = around.wires().get();
    this.pulse =
        new Pulse(
            around,
            options,
            patience,
            () -> session.expectsData() && around.marketOpen().getAsBoolean(),
            wire::ping,
            this::hangUp);
  }

  void dial() {
    pulse.expectAnswer("no connection");
    wire.dial(session.headers(), this);
  }

  /** Tells the provider that other symbols are wanted. */
  void want(Set<String> symbols) {
    if (ending == null) {
      obey(session.want(symbols));
    }
  }

  void resume() {
    if (open && ending == null) {
      pulse.paused(false);
      wire.resume();
    }
  }

  void hangUp(String reason) {
    end(reason, false, Duration.ZERO);
  }

  @Override
  public void opened() {
    if (!open && ending == null) {
      open = true;
      pulse.begin();
      pulse.expectAnswer("no welcome");
      obey(session.opened());
    }
  }

  @Override
  public void heard(String frame) {
    opened();
    Answer answer = session.hear(frame);
    if (answer.forIntake()) {
      keep(frame);
    }
    if (answer != Answer.data() && ending == null) {
      pulse.answered();
      obey(answer);
    }
  }

  /** Data is kept even while we say goodbye: the provider sent it while it was connected. */
  private void keep(String frame) {
    var now = around.now();
    pulse.data(now);
    if (!caller.data(frame, now) && ending == null) {
      pulse.paused(true);
      wire.pause();
    }
  }

  @Override
  public void ponged() {
    pulse.sign(around.now());
  }

  private void obey(Answer answer) {
    answer.messages().forEach(wire::say);
    if (!answer.messages().isEmpty()) {
      pulse.expectAnswer("no answer to our last message");
    }
    switch (answer.verdict()) {
      case LISTEN -> {}
      case READY -> ready(answer.reason());
      case WARN -> report.warned(answer.reason());
      case RECONNECT -> end(answer.reason(), false, answer.atLeast());
      case STOP -> end(answer.reason(), true, Duration.ZERO);
    }
  }

  private void ready(String complaint) {
    readySince = readySince == NOT_YET ? around.loop().nanos() : readySince;
    report.ready(complaint);
  }

  /** Remembers why, says goodbye, and reports once the connection is really gone. */
  private void end(String reason, boolean forGood, Duration atLeast) {
    if (ending == null) {
      ending = new Ending(reason, forGood, atLeast, heardFor(), pulse.lastSign());
      pulse.end();
      wire.close();
    }
  }

  private Duration heardFor() {
    return readySince == NOT_YET ? null : Duration.ofNanos(around.loop().nanos() - readySince);
  }

  @Override
  public void refused(int status) {
    obey(session.refused(status));
    closed("the connection was refused with HTTP " + status);
  }

  @Override
  public void closed(String reason) {
    hangUp(reason);
    if (!over) {
      over = true;
      caller.ended(ending);
    }
  }
}
