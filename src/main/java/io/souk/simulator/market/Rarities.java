package io.souk.simulator.market;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What does not happen often: halts, bands, imbalances, and what {@link Revisions} make. */
final class Rarities {

  private static final long SECOND = 1_000_000_000L;

  private final Tape[] tapes;
  private final Revisions revisions;
  private final SplittableRandom random;

  Rarities(Tape[] tapes, Revisions revisions, long seed) {
    this.tapes = tapes;
    this.revisions = revisions;
    random = new SplittableRandom(seed + 1);
  }

  /** Draws lots for the stretch of time, as rarely as each kind shall come. */
  void draw(long from, long until, Consumer<Message> out) {
    double seconds = (until - from) / (double) SECOND;
    often(seconds / 40, () -> revisions.late(until, out));
    often(seconds / 90, () -> revisions.cancel(until, out));
    often(seconds / 120, () -> revisions.correct(until, out));
    often(seconds / 900, () -> halt(any(), until, until + 300 * SECOND, true, out));
    often(seconds / 3, () -> band(until, out));
    often(seconds / 60, () -> imbalance(until, out));
    for (Tape tape : tapes) {
      if (tape.haltedUntil() > from && tape.haltedUntil() <= until) {
        out.accept(Status.resumed(tape.instrument, tape.haltedUntil()));
      }
    }
  }

  private void often(double chance, Runnable event) {
    if (random.nextDouble() < chance) {
      event.run();
    }
  }

  /** Stops an instrument's trading; nothing if it is stopped already. */
  boolean halt(Tape tape, long time, long until, boolean pause, Consumer<Message> out) {
    if (tape.halted(time)) {
      return false;
    }
    tape.haltedUntil(until);
    var instrument = tape.instrument;
    out.accept(pause ? Status.paused(instrument, time) : Status.halted(instrument, time));
    return true;
  }

  boolean resume(Tape tape, long time, Consumer<Message> out) {
    if (!tape.halted(time)) {
      return false;
    }
    tape.haltedUntil(time);
    out.accept(Status.resumed(tape.instrument, time));
    return true;
  }

  boolean band(long time, Consumer<Message> out) {
    Tape tape = any();
    if (tape.trades.count() == 0) {
      return false;
    }
    out.accept(Band.about(tape.instrument, tape.trades.trade(0).price(), time));
    return true;
  }

  private void imbalance(long time, Consumer<Message> out) {
    Tape tape = any();
    if (tape.trades.count() > 0) {
      out.accept(new Imbalance(tape.instrument, tape.trades.trade(0).price(), time));
    }
  }

  Tape any() {
    Tape tape = tapes[random.nextInt(tapes.length)];
    return tape.instrument.active() ? tape : any();
  }
}
