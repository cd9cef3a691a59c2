package io.souk.providers.newsapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.CompanyName;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanyQuestionTest {

  private static String asked(String symbol, String name) {
    var question =
        new CompanyQuestion(any -> Optional.ofNullable(name).map(CompanyName::new))
            .of(symbol, Instant.EPOCH, Instant.EPOCH);
    assertThat(question.path()).isEmpty();
    assertThat(question.more()).startsWith("&q=");
    return URLDecoder.decode(question.more().substring(3), StandardCharsets.UTF_8);
  }

  @Test
  void aCompanyIsAskedForByNameBesideWordsOfBusinessAndByItsTicker() {
    assertThat(asked("AAPL", "Apple Inc. Common Stock"))
        .isEqualTo(
            "(\"Apple\" AND (shares OR stock OR earnings OR investors OR analysts)) OR \"AAPL\"");
  }

  /**
   * A day too far in the past, or a result beyond the first hundred, is no part of the free plan.
   */
  @Test
  void noQuestionNamesADayOrASecondPageSoThatNoneIsOutsideThePlan() throws IOException {
    var question =
        new CompanyQuestion(any -> Optional.empty())
            .of("AAPL", Instant.EPOCH, Instant.parse("2026-11-20T15:00:00Z"));
    assertThat(question.more()).doesNotContainPattern("&(from|to|page)=");
    try (var flows = Files.list(Path.of("routes/flows"))) {
      var ours =
          flows.filter(file -> file.getFileName().toString().startsWith("newsapi-")).toList();
      assertThat(ours).hasSize(3);
      for (Path flow : ours) {
        assertThat(Files.readString(flow)).doesNotContainPattern("[&\"](from|to|page)=");
      }
    }
  }

  @Test
  void aShortTickerIsNoWordOfItsOwn() {
    assertThat(asked("V", "Visa Inc.")).endsWith(" OR \"V stock\"");
    assertThat(asked("NOW", null)).isEqualTo("\"NOW stock\"");
  }

  @Test
  void aNameWithoutEndOrWithQuotesMakesNoBrokenQuestion() {
    assertThat(asked("LONG", "Very ".repeat(200))).isEqualTo("\"LONG\"");
    assertThat(asked("QUOT", "The \"Best\" Inc.")).startsWith("(\"Best\" AND ");
  }
}
