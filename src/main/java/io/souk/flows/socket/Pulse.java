package io.souk.flows.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Notices a provider that is connected and dead: it does not answer a message or a ping, or it says
 * nothing while its market is open. A paused socket hears nothing by our own will and is not
 * judged.
 */
final class Pulse {

  private final SocketSurroundings around;
  private final SocketOptions options;
  private final Patience patience;
  private final BooleanSupplier owesData;
  private final Runnable ping;
  private final Consumer<String> dead;
  private Loop.Timer next = () -> {};
  private Loop.Timer pongDue = () -> {};
  private Loop.Timer answerDue = () -> {};
  private boolean pongAwaited;
  private boolean heardSincePing;
  private boolean paused;
  private boolean ended;
  private long quietSince;
  private Instant lastSign;
  private Instant lastData;

  /**
   * @param owesData true while something is subscribed and its market is open
   * @param dead called once, with the reason in words
   */
  Pulse(
      SocketSurroundings around,
      SocketOptions options,
      Patience patience,
      BooleanSupplier owesData,
      Runnable ping,
      Consumer<String> dead) {
    this.around = around;
    this.options = options;
    this.patience = patience;
    this.owesData = owesData;
    this.ping = ping;
    this.dead = dead;
    lastSign = around.now();
    lastData = lastSign;
  }

  /** From now on something should come now and then. */
  void begin() {
    quietSince = around.loop().nanos();
    rest();
  }

  void end() {
    ended = true;
    next.cancel();
    pongDue.cancel();
    answerDue.cancel();
  }

  /** Something should come within the time for answers, else the provider is taken for dead. */
  void expectAnswer(String otherwise) {
    answerDue.cancel();
    answerDue = around.loop().after(options.answerWait(), () -> answerMissing(otherwise));
  }

  private void answerMissing(String otherwise) {
    if (paused) {
      expectAnswer(otherwise);
    } else {
      dead.accept("%s within %s".formatted(otherwise, Spoken.time(options.answerWait())));
    }
  }

  void answered() {
    answerDue.cancel();
    sign(around.now());
  }

  void sign(Instant at) {
    heardSincePing = true;
    lastSign = at;
  }

  void data(Instant at) {
    sign(at);
    lastData = at;
    quietSince = around.loop().nanos();
    patience.renewed();
  }

  void paused(boolean now) {
    paused = now;
    quietSince = around.loop().nanos();
  }

  /** When the provider last proved that nothing was missed. */
  Instant lastSign() {
    return lastSign;
  }

  private void rest() {
    if (!ended) {
      next = around.loop().after(options.pingEvery(), this::look);
    }
  }

  private void look() {
    if (paused || !owesData.getAsBoolean()) {
      quietSince = around.loop().nanos();
    }
    var quiet = Duration.ofNanos(around.loop().nanos() - quietSince);
    if (quiet.compareTo(patience.limit()) >= 0) {
      patience.exhausted();
      lastSign = lastData;
      dead.accept("no data for %s while the market is open".formatted(Spoken.time(quiet)));
    } else {
      askForPong();
      rest();
    }
  }

  private void askForPong() {
    if (!paused && !pongAwaited) {
      pongAwaited = true;
      heardSincePing = false;
      ping.run();
      pongDue = around.loop().after(options.pongWait(), this::judge);
    }
  }

  private void judge() {
    pongAwaited = false;
    if (!heardSincePing && !paused) {
      dead.accept("no answer to a ping within " + Spoken.time(options.pongWait()));
    }
  }
}
