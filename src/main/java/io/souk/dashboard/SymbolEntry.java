package io.souk.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A followed symbol as the registry shows it.
 *
 * @param until when it was paused, or found to be delisted or renamed; null while it is active
 * @param servedBy who is asked about it
 * @param unknownSince when it was asked for last and nobody knew it, null if somebody does
 * @param sources who said what stands here
 * @param signs what speaks now for its being gone, or proved it
 */
record SymbolEntry(
    String symbol,
    String name,
    String exchange,
    String assetClass,
    String sector,
    String currency,
    String state,
    Instant since,
    Instant until,
    String pausedBy,
    String proof,
    String successor,
    List<String> servedBy,
    Instant unknownSince,
    List<Source> sources,
    List<Sign> signs) {

  /** Who said something, and the intake that brought it. */
  record Source(String name, long intake) {}

  /**
   * Something that speaks for a symbol being gone.
   *
   * @param intake that brought it
   */
  record Sign(String words, Instant since, Long intake) {}

  static SymbolEntry read(ResultSet row, int number) throws SQLException {
    return new SymbolEntry(
        row.getString("symbol"),
        row.getString("name"),
        row.getString("exchange"),
        row.getString("asset_class"),
        row.getString("sector"),
        row.getString("currency"),
        row.getString("state"),
        moment(row, "active_since"),
        moment(row, "active_until"),
        row.getString("paused_by"),
        row.getString("proof"),
        row.getString("renamed_to"),
        List.of((String[]) row.getArray("served_by").getArray()),
        moment(row, "unknown_since"),
        sources(row),
        signs(row));
  }

  /** How its state is coloured. */
  public String tone() {
    return switch (state) {
      case "active" -> "good";
      case "delisted" -> "bad";
      default -> null;
    };
  }

  public boolean active() {
    return state.equals("active");
  }

  /** True if a person may say that it is to be asked for again. */
  public boolean resumable() {
    return state.equals("paused") || state.equals("delisted");
  }

  private static List<Source> sources(ResultSet row) throws SQLException {
    var sources = new ArrayList<Source>();
    if (row.getString("source") != null) {
      sources.add(new Source(row.getString("source"), row.getLong("intake_id")));
    }
    if (row.getString("other_source") != null) {
      sources.add(new Source(row.getString("other_source"), row.getLong("other_intake_id")));
    }
    return sources;
  }

  private static List<Sign> signs(ResultSet row) throws SQLException {
    var signs = new ArrayList<Sign>();
    if (row.getArray("sign_words") != null) {
      var words = (String[]) row.getArray("sign_words").getArray();
      var since = (Timestamp[]) row.getArray("sign_since").getArray();
      var intakes = (Long[]) row.getArray("sign_intakes").getArray();
      for (int i = 0; i < words.length; i++) {
        signs.add(new Sign(words[i], since[i].toInstant(), intakes[i]));
      }
    }
    return signs;
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
