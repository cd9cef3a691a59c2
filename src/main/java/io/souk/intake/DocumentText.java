package io.souk.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * A text that is a JSON document itself. PostgreSQL reads each word and each number of it, and what
 * it cannot hold would fail the whole intake.
 */
final class DocumentText {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** PostgreSQL would take sixteen times as many behind the point, which nobody means. */
  private static final int MOST_DIGITS = 1_000;

  private DocumentText() {}

  /**
   * Reads it once, from its first word to its last.
   *
   * @throws Refusal if it is no JSON, or holds what no table can hold
   */
  static void check(String text) {
    try (var parser = JSON.createParser(text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        check(parser, token);
      }
    } catch (JsonProcessingException broken) {
      throw new Refusal(
          RefusalCode.DRIFT, "a part is no JSON document: " + broken.getOriginalMessage());
    } catch (IOException impossible) {
      throw new IllegalStateException("A text in memory can be read", impossible);
    }
  }

  private static void check(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
      Words.check(parser.getText());
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      check(parser.getDecimalValue());
    }
  }

  private static void check(BigDecimal number) {
    if (number.scale() > MOST_DIGITS || number.precision() - number.scale() > MOST_DIGITS) {
      throw new Refusal(
          RefusalCode.IMPOSSIBLE_VALUE,
          "the number " + number + " has more than " + MOST_DIGITS + " digits");
    }
  }
}
