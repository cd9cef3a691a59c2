package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that mappings have for figures. */
class FiguresTest {

  private static JsonNode mapped(String expression, String json) throws IOException {
    return Mapping.compile("test", "[" + expression + "]")
        .apply(Json.strict().readTree(json), Map.of())
        .path(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"105.8988475\"', 105.8988475",
    "'\"0.10\"', 0.10",
    "'\"-23140.2\"', -23140.2",
    "'\"123456789012345678901234567890.123456789\"', 123456789012345678901234567890.123456789",
    "1.25, 1.25",
    "300, 300"
  })
  void aDecimalKeepsEveryDigitWhetherTextOrNumber(String json, String figure) throws IOException {
    assertThat(mapped("decimal(.)", json).isNumber()).isTrue();
    assertThat(mapped("decimal(.)", json).decimalValue()).isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource({"'\"BAC-PL\"', '\"BAC.PRL\"'", "'\"BTC-USD\"', '\"BTC-USD\"'", "7, 7", "null, null"})
  void aDashedSymbolIsWrittenAsExchangesWriteIt(String json, String symbol) throws IOException {
    assertThat(mapped("dotted(.)", json)).isEqualTo(Json.strict().readTree(symbol));
  }

  @ParameterizedTest
  @CsvSource({"'\"many\"'", "'\"\"'", "'\"1,000\"'", "true", "null"})
  void whatIsNoFigurePassesAsItCame(String json) throws IOException {
    assertThat(mapped("decimal(.)", json)).isEqualTo(Json.strict().readTree(json));
  }

  @Test
  void aFigureOfEndlessLengthIsNotEvenRead() throws IOException {
    assertThat(mapped("decimal(.)", "\"" + "9".repeat(101) + "\"").isTextual()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1580826600, 2020-02-04T14:30:00Z",
    "1580826600000, 2020-02-04T14:30:00Z",
    "1580826600123, 2020-02-04T14:30:00.123Z",
    "0, 1970-01-01T00:00:00Z"
  })
  void aTimeIsReadInSecondsAndInMilliseconds(String json, String time) throws IOException {
    assertThat(mapped("epoch-time(.)", json).textValue()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({"1.5", "'\"2020\"'", "99999999999999999999"})
  void whatIsNoTimePassesAsItCame(String json) throws IOException {
    assertThat(mapped("epoch-time(.)", json)).isEqualTo(Json.strict().readTree(json));
  }
}
