package io.souk.flows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a person may do with refused items: put their intakes through once more, or let them go. */
public interface RefusedItems {

  /** The most intakes of one replay. */
  int MOST_INTAKES = 500;

  /**
   * Puts the whole payload of each of these intakes through today's revision of its flow, the
   * oldest first, in the background and at a set pace. What is stored already is counted as
   * unchanged; what was refused becomes a row, or is refused anew. Returns how many it took: {@link
   * #MOST_INTAKES} at most.
   *
   * @throws IllegalStateException if a replay is under way, or the hub is stopping
   */
  int replay(List<Long> intakes, String who);

  /** Lets open items go; each is kept with the reason and the person. Returns how many it were. */
  int discard(List<Long> items, String reason, String who);

  /** The newest replay since this process began, null if there was none. */
  Progress progress();

  /**
   * How far a replay is.
   *
   * @param endedAt null while it is under way
   * @param of how many intakes it is about
   * @param done how many of them were tried
   * @param failures those that could not be replayed; their items are still open
   */
  record Progress(
      String who, Instant begunAt, Instant endedAt, int of, int done, List<Failure> failures) {

    public boolean running() {
      return endedAt == null;
    }

    Progress and(Failure failure, Instant end) {
      var all = new ArrayList<>(failures);
      if (failure != null) {
        all.add(failure);
      }
      return new Progress(who, begunAt, end, of, done + 1, List.copyOf(all));
    }
  }

  /** An intake that could not be replayed, and why. */
  record Failure(long intake, String reason) {}
}
