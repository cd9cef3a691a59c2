package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashedSymbolTest {

  @ParameterizedTest
  @CsvSource({
    "BRK.B, BRK-B",
    "BF.A, BF-A",
    "BAC.PRL, BAC-PL",
    "SPLP.PRA, SPLP-PA",
    "XYZ.U, XYZ-UN",
    "XYZ.WS, XYZ-WT",
    "BAC.WS.A, BAC-WTA",
    "XYZ.RT, XYZ-RI",
    "XYZ.WI, XYZ-WI"
  })
  void everyKindOfPaperIsWrittenEitherWay(String dotted, String dashed) {
    assertThat(DashedSymbol.of(dotted)).isEqualTo(dashed);
    assertThat(DashedSymbol.dotted(dashed)).isEqualTo(dotted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAPL",
        "VOD.L",
        "7203.T",
        "SAP.F",
        "CEZ.PR",
        "REI-UN.TO",
        "BTC-USD",
        "ADA-PLN",
        "EURUSD=X",
        "^GSPC",
        "GC=F",
        "005930.KS"
      })
  void otherSymbolsStayAsTheyAre(String symbol) {
    assertThat(DashedSymbol.of(symbol)).isEqualTo(symbol);
    assertThat(DashedSymbol.dotted(symbol)).isEqualTo(symbol);
  }
}
