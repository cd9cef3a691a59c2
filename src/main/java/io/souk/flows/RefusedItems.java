package io.souk.flows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person may do with refused items: put their intakes through once more, or discard them.
 */
public interface RefusedItems {

  /** The most intakes of one replay. */
  int MOST_INTAKES = 10_000;

  /** The fastest pace of a replay, in intakes a second. */
  int FASTEST = 200;

  /**
   * Puts the whole payload of each of these intakes through today's revision of its flow, the
   * oldest first, in the background and at a set pace. What is stored already is counted as
   * unchanged; what was refused becomes a row, or is refused anew. Returns how many it took: {@link
   * #MOST_INTAKES} at most.
   *
   * @param perSecond how many intakes to put through in a second, at most; 1 to {@link #FASTEST}
   * @throws IllegalStateException if a replay is under way, or the hub is stopping
   */
  int replay(List<Long> intakes, int perSecond, String who);

  /** The pace of a replay if nobody says another, in intakes a second. */
  int usualPace();

  /** Discards open items; each is kept with the reason and the person. Returns how many it were. */
  int discard(List<Long> items, String reason, String who);

  /** The newest replay since this process began, null if there was none. */
  Progress progress();

  /**
   * How far a replay is.
   *
   * @param endedAt null while it is under way
   * @param of how many intakes it is about
   * @param done how many of them were tried
   * @param perSecond its pace
   * @param failed how many of them could not be replayed; their items are still open
   * @param failures the first hundred of those, with the reason
   */
  record Progress(
      String who,
      Instant begunAt,
      Instant endedAt,
      int perSecond,
      int of,
      int done,
      int failed,
      List<Failure> failures) {

    private static final int MOST_FAILURES = 100;

    public boolean running() {
      return endedAt == null;
    }

    Progress and(Failure failure, Instant end) {
      var all = new ArrayList<>(failures);
      if (failure != null && all.size() < MOST_FAILURES) {
        all.add(failure);
      }
      int missed = failure == null ? failed : failed + 1;
      return new Progress(who, begunAt, end, perSecond, of, done + 1, missed, List.copyOf(all));
    }
  }

  /** An intake that could not be replayed, and why. */
  record Failure(long intake, String reason) {}
}
