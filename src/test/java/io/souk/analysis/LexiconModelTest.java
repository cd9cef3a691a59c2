package io.souk.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which tone the house hears news of business. */
class LexiconModelTest {

  private final SentimentModel model = new LexiconModel();

  private String label(String headline) {
    double score = model.read(headline, "").score().doubleValue();
    return score >= 0.05 ? "good" : score <= -0.05 ? "bad" : "neither";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Apple Shares Surge 4.2% as Buyers Crowd In | good",
        "Chipmaker beats estimates and raises its outlook | good",
        "Regulator approves merger after long review | good",
        "Airline cuts forecast as fuel costs weigh on margins | bad",
        "Retailer misses estimates, shares tumble | bad",
        "Analysts do not expect a recession | good",
        "Bank denies fraud allegations | good",
        "Profit rose slightly, but the outlook disappointed investors | bad",
        "Company to report results on Thursday | neither",
        "Best Buy opens three stores | neither",
        "Advanced Micro Devices names a new director | neither",
        "SPDR S&P 500 ETF Trust Shares Little Changed as Traders Wait | neither",
        "Carmaker recalls 40,000 vans over faulty brakes | bad",
        "Stock hits record high | good",
        "Utility stock hits 52-week low | bad",
        "Shares of the lender were up 0.1% | neither",
        "Fed holds rates steady | good"
      })
  void headlinesSoundAsAPersonHearsThem(String headline, String label) {
    assertThat(label(headline)).isEqualTo(label);
  }

  @Test
  void theHeadlineCountsTwiceAndSilentSentencesNothing() {
    var alone = model.read("Shares plunge", "").score();
    var both =
        model.read("Shares plunge", "It was Monday. Profit was excellent. It rained.").score();
    var summary = model.read("A company speaks", "Profit was excellent. It rained.").score();

    assertThat(alone).isNegative();
    assertThat(
            both.subtract(
                    alone
                        .multiply(BigDecimal.valueOf(2))
                        .add(summary)
                        .divide(BigDecimal.valueOf(3), 4, java.math.RoundingMode.HALF_EVEN))
                .abs())
        .isLessThanOrEqualTo(new BigDecimal("0.0001"));
  }

  @Test
  void theWordsThatDecidedItAreToldTheStrongestFirst() {
    var tone = model.read("Chipmaker not profitable, shares sharply lower", "Analysts praised it.");

    assertThat(tone.words())
        .extracting(
            word -> word.word() + " " + word.weight() + " " + word.place() + " " + word.how())
        .containsExactly(
            "praised 2.2000 summary ",
            "lower -1.6930 headline stronger",
            "profitable -1.4800 headline negated");
  }

  @Test
  void whatSaysNothingIsZeroWithoutWords() {
    assertThat(model.read("", ""))
        .isEqualTo(new Tone(new BigDecimal("0.0000"), java.util.List.of()));
    assertThat(model.read("La bolsa abre el lunes", "").words()).isEmpty();
  }

  @Test
  void aTextWithoutEndHasAnEnd() {
    var tone = model.read("crash! ".repeat(20_000), "surge ".repeat(20_000));

    assertThat(tone.words()).hasSize(12);
    assertThat(tone.score()).isBetween(new BigDecimal("-1"), new BigDecimal("1"));
  }
}
