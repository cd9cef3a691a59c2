package io.souk.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * In which tone an article speaks, and the words that decided it.
 *
 * @param label positive, negative or neutral
 * @param score with its sign
 */
record ToneView(String label, String score, List<Word> words) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DIGITS = 2;

  /**
   * A word that told.
   *
   * @param weight with its sign
   * @param bad whether it counted against
   * @param how what stood around it: negated, stronger, weaker; empty if nothing
   */
  record Word(String word, String weight, boolean bad, String how) {}

  /** Null as long as nobody has read the article. */
  static ToneView read(ResultSet row) throws SQLException {
    var score = row.getBigDecimal("score");
    return score == null
        ? null
        : new ToneView(
            row.getString("label"), Figures.signed(score, DIGITS), words(row.getString("telling")));
  }

  private static List<Word> words(String telling) {
    try {
      var words = new ArrayList<Word>();
      for (JsonNode word : JSON.readTree(telling)) {
        BigDecimal weight = word.path("weight").decimalValue();
        words.add(
            new Word(
                word.path("word").asText(),
                Figures.signed(weight, DIGITS),
                weight.signum() < 0,
                word.path("how").asText()));
      }
      return words;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database writes JSON", impossible);
    }
  }

  public boolean isPositive() {
    return label.equals("positive");
  }

  public boolean isNegative() {
    return label.equals("negative");
  }
}
