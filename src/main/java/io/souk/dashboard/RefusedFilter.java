package io.souk.dashboard;

import io.souk.market.RefusalCode;
import java.util.Arrays;
import java.util.List;

/**
 * Which refused items a person wants to see; null stands for all.
 *
 * @param kind the kind of row that an item should have become, {@code none} where that is unknown
 * @param state {@code open}, {@code handled} or {@code all}
 */
record RefusedFilter(String flow, String code, String kind, String state) {

  static final List<String> CODES =
      Arrays.stream(RefusalCode.values()).map(RefusalCode::name).toList();

  private static final List<String> STATES = List.of("open", "handled", "all");

  RefusedFilter {
    flow = plain(flow);
    code = plain(code);
    kind = plain(kind);
    state = state != null && STATES.contains(state) ? state : STATES.get(0);
  }

  /** True for open items alone, false for handled ones, null for both. */
  public Boolean open() {
    return state.equals("all") ? null : Boolean.valueOf(state.equals("open"));
  }

  public boolean narrowed() {
    return flow != null || code != null || kind != null;
  }

  /** PostgreSQL knows no zero characters. */
  private static String plain(String text) {
    return text == null || text.isBlank() ? null : text.strip().replace("\u0000", "");
  }
}
