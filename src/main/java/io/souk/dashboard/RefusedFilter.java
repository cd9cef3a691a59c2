package io.souk.dashboard;

import io.souk.market.RefusalCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which refused items a person wants to see; null stands for all.
 *
 * @param kind the kind of row that an item should have become, {@code none} where that is unknown
 * @param state {@code open} for what wants a decision, {@code idle} for what nobody can mend,
 *     {@code handled} or {@code all}
 * @param day in UTC, as the ledger counts: only what was refused in intakes of that day
 * @param intake only what was refused of this one
 */
record RefusedFilter(
    String flow,
    String code,
    String kind,
    String state,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
    Long intake) {

  static final List<String> CODES =
      Arrays.stream(RefusalCode.values()).map(RefusalCode::name).toList();

  private static final List<String> STATES = List.of("open", "idle", "handled", "all");

  RefusedFilter {
    flow = plain(flow);
    code = plain(code);
    kind = plain(kind);
    state = state != null && STATES.contains(state) ? state : STATES.get(0);
  }

  /** Named items, whatever else is true of them. */
  static RefusedFilter none() {
    return new RefusedFilter(null, null, null, "all", null, null);
  }

  /** When the day begins, null for all days. */
  OffsetDateTime from() {
    return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** When the next day begins, null for all days. */
  OffsetDateTime until() {
    return day == null ? null : from().plusDays(1);
  }

  /** True for open items, false for handled ones, null for both. */
  public Boolean open() {
    return state.equals("all") ? null : Boolean.valueOf(!state.equals("handled"));
  }

  /** True for items that a replay might mend, false for those that none can, null for both. */
  Boolean mendable() {
    return open() == Boolean.TRUE ? Boolean.valueOf(state.equals("open")) : null;
  }

  /** Whether open items that say the same of the same item are told as one. */
  boolean together() {
    return open() == Boolean.TRUE;
  }

  public boolean narrowed() {
    return flow != null || code != null || kind != null || day != null || intake != null;
  }

  /** PostgreSQL knows no zero characters. */
  private static String plain(String text) {
    return text == null || text.isBlank() ? null : text.strip().replace("\u0000", "");
  }
}
