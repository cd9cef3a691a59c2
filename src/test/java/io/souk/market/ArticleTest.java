package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T09:00:00-05:00");

  private static Article article(
      String id, String headline, List<String> symbols, OffsetDateTime updatedAt) {
    return new Article(
        "alpaca",
        id,
        "https://news.example/a/?utm_source=x",
        headline,
        null,
        null,
        null,
        null,
        symbols,
        MORNING,
        updatedAt,
        null);
  }

  @Test
  void speaksOfSeveralSymbolsEachOnceOrOfNone() {
    var several = article("1", "A", List.of("MSFT", "AAPL", "MSFT"), null);

    assertThat(several.symbols()).containsExactly("MSFT", "AAPL");
    assertThat(several.symbol()).isNull();
    assertThat(article("1", "A", null, null).symbols()).isEmpty();
  }

  @Test
  void keepsItsLinkAndIsComparedByItsCanonicalAddress() {
    var article = article("1", "A", List.of(), null);

    assertThat(article.url()).isEqualTo("https://news.example/a/?utm_source=x");
    assertThat(article.canonicalUrl()).isEqualTo("https://news.example/a");
  }

  @Test
  void isFiledByTheLaterOfItsTimes() {
    assertThat(article("1", "A", List.of(), null).at()).isEqualTo("2026-11-20T14:00:00Z");
    assertThat(article("1", "A", List.of(), MORNING.plusHours(2)).at())
        .isEqualTo("2026-11-20T16:00:00Z");
    assertThat(article("1", "A", List.of(), MORNING.minusHours(2)).at())
        .isEqualTo("2026-11-20T14:00:00Z");
  }

  @Test
  void cannotExistWithoutAHeadlineOrWithAnEmptyNameInIt() {
    assertThatThrownBy(() -> article("1", " ", List.of(), null)).hasMessage("headline is empty");
    assertThatThrownBy(() -> article(" ", "A", List.of(), null)).hasMessage("providerId is empty");
    assertThatThrownBy(() -> article("1", "A", List.of("AAPL", ""), null))
        .hasMessage("symbols is empty");
    assertThatThrownBy(() -> article("1", "A", Arrays.asList("AAPL", null), null))
        .hasMessage("the field symbols is missing");
  }
}
