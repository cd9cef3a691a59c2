package io.souk.dashboard;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A refused item as the pages show it.
 *
 * @param item its text, in a list its beginning alone
 * @param revision the flow's revision that refused it, null where that is no longer known
 * @param kept whether its intake, and with it the payload, is still in the ledger
 * @param outcome {@code replayed} or {@code discarded}, null while it is open
 */
record RefusedEntry(
    long id,
    long intakeId,
    String flow,
    String kind,
    String code,
    String reason,
    String item,
    int itemLength,
    OffsetDateTime refusedAt,
    String outcome,
    OffsetDateTime handledAt,
    String handledBy,
    String note,
    Long replayIntakeId,
    Long revision,
    boolean kept) {

  private static final int MOST_LINES = 2_000;

  public boolean open() {
    return outcome == null;
  }

  public boolean cut() {
    return itemLength > item.length();
  }

  /** The item laid out for reading. */
  public List<String> lines() {
    return PrettyJson.lines(item, MOST_LINES);
  }
}
