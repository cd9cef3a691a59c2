package io.souk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** In which tone articles speak and of whom, as columns of the database hold it. */
final class ToneColumns {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ToneColumns() {}

  /**
   * A word that decided the tone.
   *
   * @param weight how much it counted, below zero for bad
   * @param place headline or summary
   * @param how what changed its own weight: negated, stronger, weaker; empty if nothing did
   */
  record Word(String word, BigDecimal weight, String place, String how) {}

  /**
   * The tone of one article.
   *
   * @param score from -1 to 1
   * @param label positive from 0.05, negative from -0.05, else neutral
   * @param words what decided it, the strongest first
   * @param model who says so, and in which version
   */
  record Sentiment(
      BigDecimal score, String label, List<Word> words, String model, String version) {}

  /**
   * A symbol that an article speaks of.
   *
   * @param by who says so: a provider, or souk itself
   * @param words of headline or summary that say so; null where the provider says it
   */
  record About(String symbol, String by, String reason, @OrNull.Text String words) {}

  /** An article that decided a day. */
  record Strong(
      String canonicalUrl, String headline, BigDecimal score, String label, List<Word> words) {}

  /** Null as long as nobody has read the article. */
  static Sentiment sentiment(ResultSet row) throws SQLException {
    var score = row.getBigDecimal("score");
    return score == null
        ? null
        : new Sentiment(
            score,
            row.getString("label"),
            list(row, "telling", new TypeReference<List<Word>>() {}),
            row.getString("model"),
            row.getString("version"));
  }

  static List<About> about(ResultSet row) throws SQLException {
    return list(row, "about", new TypeReference<List<About>>() {});
  }

  static List<Strong> strongest(ResultSet row) throws SQLException {
    return list(row, "strongest", new TypeReference<List<Strong>>() {});
  }

  private static <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type)
      throws SQLException {
    String text = row.getString(column);
    try {
      return text == null ? List.of() : JSON.readValue(text, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database writes JSON", impossible);
    }
  }
}
