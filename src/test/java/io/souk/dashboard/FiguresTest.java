package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "190.1, 190.10",
    "190.125, 190.1250",
    "1234567.5, '1,234,567.50'",
    "0.42, 0.4200",
    "0.00001234, 0.00001234",
    "1, 1.00",
    "-3.5, \u22123.50"
  })
  void aPriceHasTheDigitsOfItsSize(BigDecimal price, String text) {
    assertThat(Figures.price(price)).isEqualTo(text);
  }

  @Test
  void whatIsNotKnownIsADashAndNeverAZero() {
    assertThat(Figures.price(null)).isEqualTo("–");
    assertThat(Figures.change(null, null)).isEqualTo("–");
    assertThat(Figures.percent(null, BigDecimal.TEN)).isEqualTo("–");
    assertThat(Figures.quantity(null)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2, 190, +1.20",
    "-1.2, 190, \u22121.20",
    "0.0012, 0.42, +0.0012",
    "0, 190, 0.00",
    "-0.001, 190, 0.00"
  })
  void aChangeSaysItsDirectionAndAZeroHasNone(BigDecimal change, BigDecimal price, String text) {
    assertThat(Figures.change(change, price)).isEqualTo(text);
  }

  @Test
  void aPercentageIsOfTheOldValueAndOfNothingItIsUnknown() {
    assertThat(Figures.percent(new BigDecimal("1.5"), new BigDecimal("200"))).isEqualTo("+0.75%");
    assertThat(Figures.percent(new BigDecimal("1.5"), BigDecimal.ZERO)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "512, 512",
    "9999, '9,999'",
    "12345, 12.35K",
    "123456, 123.5K",
    "999999, 1.000M",
    "1204000, 1.204M",
    "48312345, 48.31M",
    "5000000000, 5.000B",
    "0.5, 0.5"
  })
  void aQuantityShowsFourDigitsThatCount(BigDecimal quantity, String text) {
    assertThat(Figures.quantity(quantity)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "60, 1 min",
    "3599, 59 min",
    "3600, 1 h",
    "8040, 2 h 14 min",
    "86400, 1 d",
    "442800, 5 d 3 h"
  })
  void aSpanHasAtMostTwoUnits(long seconds, String text) {
    assertThat(Figures.span(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @Test
  void bytesCountsAndRatesReadWell() {
    assertThat(Figures.bytes(812)).isEqualTo("812 B");
    assertThat(Figures.bytes(14_230)).isEqualTo("14.2 kB");
    assertThat(Figures.bytes(3_100_000)).isEqualTo("3.1 MB");
    assertThat(Figures.count(1_204_811)).isEqualTo("1,204,811");
    assertThat(Figures.rate(0)).isEqualTo("0");
    assertThat(Figures.rate(0.44)).isEqualTo("0.4");
    assertThat(Figures.rate(1204.4)).isEqualTo("1,204");
    assertThat(Figures.plain(new BigDecimal("1E+3"))).isEqualTo("1,000");
    assertThat(Figures.plain(new BigDecimal("190.1200"))).isEqualTo("190.12");
  }
}
