package io.souk.flows.files;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for changes. A change counts when two looks agree, so that a file being written, or links
 * being swapped, are never taken half.
 */
public final class FlowFiles {

  /** Equal to no look. */
  private static final RouteFiles UNUSED = new RouteFiles(Map.of("", ""));

  private final RoutesFolder folder;
  private RouteFiles taken;
  private RouteFiles lastSeen;

  public FlowFiles(RoutesFolder folder) {
    this.folder = folder;
  }

  /**
   * One look.
   *
   * @return what the folder holds now, if that is new and stood still since the look before; at the
   *     first look there is nothing to spare, so it counts at once
   * @throws IOException if the folder cannot be read: what was taken before goes on
   */
  public Optional<RouteFiles> look() throws IOException {
    RouteFiles seen = folder.read();
    boolean stoodStill = taken == null || seen.equals(lastSeen);
    lastSeen = seen;
    if (!stoodStill || seen.equals(taken)) {
      return Optional.empty();
    }
    taken = seen;
    return Optional.of(seen);
  }

  /** What was taken could not be used to the end: the next look that stands still counts again. */
  public void forget() {
    if (taken != null) {
      taken = UNUSED;
    }
  }

  /** True when something moved that is not taken yet: a reason to look again soon. */
  public boolean isRestless() {
    return lastSeen != null && !lastSeen.equals(taken);
  }
}
