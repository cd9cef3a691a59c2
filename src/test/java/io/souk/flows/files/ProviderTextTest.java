package io.souk.flows.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTextTest {

  private static ProviderText text(String lines) {
    return new ProviderText("providers/gazette.yaml", lines);
  }

  @Test
  void saysWhereAProviderIsAndWhatItsPlanAllows() {
    var values =
        text("""
                about: The Gazette, a newspaper
                url: ${GAZETTE_URL:https://api.gazette.example/v1}
                key-header: X-Reader
                key-variable: GAZETTE_KEY
                requests-per-day: 100
                """)
            .values();

    assertThat(values)
        .containsEntry("url", "${GAZETTE_URL:https://api.gazette.example/v1}")
        .containsEntry("requests-per-day", "100")
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url: https://a.example | 1 must say in about",
        "about: x;url: ftp://a.example | 2 url is an address",
        "about: x;url: https://a.example/?key=1 | 2 url is an address",
        "about: x;url: https://me:secret@a.example | 2 url is an address",
        "about: x;url: a.example | 2 url is an address",
        "about: x;requests-per-day: many | 2 requests-per-day is a number",
        "about: x;requests-per-day: 0 | 2 requests-per-day is a number",
        "about: x;key-header: X-Reader | 1 key-header and key-variable belong together",
        "about: x;key-header: X;key-variable: s3cret | 3 key-variable names an environment",
        "about: x;left-alone: a while | 2 left-alone is a time",
        "about: x;about: y | 2 about is said twice",
        "about: x;url: [https://a.example] | 2 url is no key with a plain value",
        "about: x;Url: https://a.example | 2 Url is no key",
      })
  void refusesWhatIsWrongWithItsLine(String lines, String complaint) {
    assertThatThrownBy(() -> text(lines.replace(";", "\n")).values())
        .isInstanceOf(FaultyFlow.class)
        .hasMessageContaining("providers/gazette.yaml")
        .satisfies(
            wrong ->
                assertThat(wrong.getMessage().replace("gazette.yaml:", "")).contains(complaint));
  }

  @Test
  void isNamedAsFlowsNameIt() {
    assertThatThrownBy(() -> new ProviderText("providers/Gazette.yml", "about: x").values())
        .hasMessageContaining("must be named in lower case");
  }
}
