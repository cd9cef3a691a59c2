package io.souk.simulator.market;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happens at the minute mark and half a minute later: bars, the day so far, and bars that
 * changed.
 */
final class Marks {

  private record Place(int instrument, long minute) {}

  private final Tape[] tapes;
  private final LivedBars lived;
  private final Archive archive;
  private final Set<Place> amended = new LinkedHashSet<>();

  Marks(Tape[] tapes, LivedBars lived, Archive archive) {
    this.tapes = tapes;
    this.lived = lived;
    this.archive = archive;
  }

  /** Sends the bars of the minute that has ended, then the day so far of the same names. */
  void minuteEnded(long minute, Session session, Consumer<Message> out) {
    var traded = new boolean[tapes.length];
    for (Tape tape : tapes) {
      Bar bar = tape.endMinute(minute);
      if (bar != null) {
        traded[tape.instrument.index()] = true;
        lived.put(tape.instrument.index(), bar);
        out.accept(new BarMessage('b', tape.instrument, bar));
      }
    }
    for (Tape tape : tapes) {
      if (traded[tape.instrument.index()]) {
        Bar day = archive.day(tape.instrument, session, minute + 1);
        out.accept(new BarMessage('d', tape.instrument, day));
      }
    }
  }

  /** Sends again the bars of past minutes that have changed since. */
  void halfMinute(Consumer<Message> out) {
    for (Place place : amended) {
      Bar bar = lived.get(place.instrument(), place.minute());
      if (bar != null) {
        out.accept(new BarMessage('u', tapes[place.instrument()].instrument, bar));
      }
    }
    amended.clear();
  }

  Bar past(Tape tape, long minute) {
    return lived.get(tape.instrument.index(), minute);
  }

  /** Puts a changed bar in the place of the one that was sent. */
  void amend(Tape tape, Bar bar) {
    lived.put(tape.instrument.index(), bar);
    amended.add(new Place(tape.instrument.index(), bar.minute()));
  }
}
