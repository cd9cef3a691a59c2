package io.souk.providers.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.providers.Question;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class YahooQuestionsTest {

  private static final Instant FROM = Instant.parse("2026-11-16T05:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-20T15:04:59Z");

  private final YahooQuestions yahoo = new YahooQuestions();

  @Test
  void aChartEndsWithTheLastCandleThatIsOver() {
    assertThat(yahoo.chart().of("^GSPC", FROM, UNTIL))
        .isEqualTo(new Question("/%5EGSPC", "&period1=1794805200&period2=1795186800"));
  }

  @Test
  void classSharesHaveADashThere() {
    assertThat(yahoo.summary().of("BRK.B", FROM, UNTIL)).isEqualTo(Question.at("BRK-B"));
    assertThat(yahoo.search().of("BF.B", FROM, UNTIL).more()).isEqualTo("&q=BF-B");
    assertThat(yahoo.quote().of("BAC.PRL", FROM, UNTIL).more()).isEqualTo("&symbols=BAC-PL");
    assertThat(yahoo.summary().of("VOD.L", FROM, UNTIL)).isEqualTo(Question.at("VOD.L"));
    assertThat(yahoo.summary().of("AZT.OL", FROM, UNTIL)).isEqualTo(Question.at("AZT.OL"));
  }

  @Test
  void statementsNameTheSymbolTwice() {
    assertThat(yahoo.statements().of("BRK.B", FROM, UNTIL))
        .isEqualTo(new Question("/BRK-B", "&symbol=BRK-B&period1=1794805200&period2=1795187099"));
  }
}
