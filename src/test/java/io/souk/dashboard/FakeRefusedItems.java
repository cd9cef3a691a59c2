package io.souk.dashboard;

import io.souk.flows.RefusedItems;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told to do with refused items, and is as far as the test says. */
final class FakeRefusedItems implements RefusedItems {

  /** The deeds in their order: {@code replay [1, 2] engineer}. */
  final List<String> told = new CopyOnWriteArrayList<>();

  /** The pace of the last replay. */
  volatile int pace;

  private volatile Progress progress;

  void isAt(int done, int of, boolean running, Failure... failures) {
    var begun = Instant.now();
    progress =
        new Progress(
            "engineer",
            begun,
            running ? null : begun,
            20,
            of,
            done,
            failures.length,
            List.of(failures));
  }

  void rests() {
    progress = null;
  }

  @Override
  public int replay(List<Long> intakes, int perSecond, String who) {
    if (progress != null && progress.running()) {
      throw new IllegalStateException("A replay is under way: 1 of 2");
    }
    told.add("replay " + intakes + " " + who);
    pace = perSecond;
    return Math.min(intakes.size(), MOST_INTAKES);
  }

  @Override
  public int usualPace() {
    return 20;
  }

  @Override
  public int discard(List<Long> items, String reason, String who) {
    told.add("discard " + items + " " + reason + " " + who);
    return items.size();
  }

  @Override
  public Progress progress() {
    return progress;
  }
}
