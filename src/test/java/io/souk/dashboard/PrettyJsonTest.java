package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyJsonTest {

  @Test
  void whatIsShortStaysOnOneLineWithEveryTokenAsItCame() {
    assertThat(lines("[{\"T\":\"t\",\"p\":190.10,\"s\":1e3,\"t\":\"a:b,{c}\"}]"))
        .containsExactly("[{\"T\": \"t\", \"p\": 190.10, \"s\": 1e3, \"t\": \"a:b,{c}\"}]");
  }

  @Test
  void whatIsLongIsIndentedAndItsShortPartsAreNot() {
    String item = "{\"S\":\"AAPL\",\"note\":\"%s\"}".formatted("x".repeat(80));

    assertThat(lines("{\"bars\":[" + item + "," + item + "],\"next\":null}"))
        .containsExactly(
            "{",
            "  \"bars\": [",
            "    {\"S\": \"AAPL\", \"note\": \"" + "x".repeat(80) + "\"},",
            "    {\"S\": \"AAPL\", \"note\": \"" + "x".repeat(80) + "\"}",
            "  ],",
            "  \"next\": null",
            "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "]]]]",
        "\"never ends",
        "{\"a\":\"\\",
        "<html>not json</html>",
        "[1,2",
        "\\",
        "{\"a\":{\"b\":["
      })
  void brokenTextComesOutAsItIsAndNothingIsLost(String text) {
    assertThat(String.join("", lines(text)).replaceAll("\\s", ""))
        .isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void itStopsAtTheMostLines() {
    assertThat(PrettyJson.lines("[" + "\"%s\",".formatted("y".repeat(200)).repeat(50) + "1]", 10))
        .hasSize(10);
  }

  @Test
  void deepNestingDoesNotGrowWithoutBound() {
    var lines = lines("[".repeat(5_000));

    assertThat(lines).hasSize(5_000).allMatch(line -> line.length() < 60);
  }

  private static List<String> lines(String text) {
    return PrettyJson.lines(text, 10_000);
  }
}
