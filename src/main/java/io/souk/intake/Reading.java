package io.souk.intake;

import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import io.souk.market.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the text of one intake became: rows by kind, and refusals. Nothing of it is missing. */
public final class Reading {

  /** An item that became no row, as the provider sent it. */
  public record RefusedItem(String kind, RefusalCode code, String reason, String item) {}

  private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
  private final List<RefusedItem> refused = new ArrayList<>();

  void accept(Kind kind, Row row) {
    rows.computeIfAbsent(kind, first -> new ArrayList<>()).add(row);
  }

  void refuse(String kind, RefusalCode code, String reason, String item) {
    // PostgreSQL keeps no zero characters in a text.
    refused.add(
        new RefusedItem(
            kind, code, reason.replace("\u0000", ""), item.replace("\u0000", "\\u0000")));
  }

  void refuse(String kind, Refusal refusal, String item) {
    refuse(kind, refusal.code(), refusal.getMessage(), item);
  }

  /** The rows of a kind in the order in which they came. */
  public List<Row> rows(Kind kind) {
    return rows.getOrDefault(kind, List.of());
  }

  public List<RefusedItem> refused() {
    return refused;
  }

  /** How many items the provider sent. */
  public int received() {
    return rows.values().stream().mapToInt(List::size).sum() + refused.size();
  }
}
