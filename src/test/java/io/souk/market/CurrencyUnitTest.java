package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyUnitTest {

  @ParameterizedTest
  @CsvSource({
    "GBp, GBP, 0.01",
    "ILA, ILS, 0.01",
    "ZAc, ZAR, 0.01",
    "KWF, KWD, 0.001",
    "GBP, GBP, 1",
    "USD, USD, 1"
  })
  void aMinorUnitIsAPartOfItsCurrency(String unit, String currency, String factor) {
    var of = CurrencyUnit.of(unit);

    assertThat(of.currency()).isEqualTo(currency);
    assertThat(of.factor()).isEqualByComparingTo(factor);
  }
}
