package io.souk.dashboard;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A refused item as the pages show it.
 *
 * @param item its text, in a list its beginning alone
 * @param revision the flow's revision that refused it, null where that is no longer known
 * @param kept whether its intake, and with it the payload, is still in the ledger
 * @param mendable whether a replay might make a row of it
 * @param times how many open items say the same, itself included, the first of them at {@code
 *     firstAt}
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
    boolean mendable,
    long times,
    OffsetDateTime firstAt,
    Long revision,
    boolean kept) {

  private static final int MOST_LINES = 2_000;

  public boolean open() {
    return outcome == null;
  }

  /** What is still to be done about it, in words; what was done otherwise. */
  public String state() {
    return outcome != null ? outcome : mendable ? "open" : "nothing to do";
  }

  public String title() {
    return kind == null ? Figures.UNKNOWN : KindTitles.of(kind);
  }

  public boolean cut() {
    return itemLength > item.length();
  }

  /** The item laid out for reading. */
  public List<String> lines() {
    return PrettyJson.lines(item, MOST_LINES);
  }
}
