package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadTextTest {

  @Test
  void framesOfAStreamAreNumberedAndTheSymbolsLinesMarked() {
    var payload =
        PayloadText.of(
            MadeMarket.gzip(
                "\u001E[{\"S\":\"MSFT\"}]\n\u001E[{\"S\":\"AAPL\"}]\n\u001E[{\"S\":\"AAPLX\"}]\n"),
            "json-seq",
            "AAPL");

    assertThat(payload.lines())
        .containsExactly(
            new PayloadText.Line("[{\"S\": \"MSFT\"}]", 1, false),
            new PayloadText.Line("[{\"S\": \"AAPL\"}]", 2, true),
            new PayloadText.Line("[{\"S\": \"AAPLX\"}]", 3, false));
    assertThat(payload.whole()).isTrue();
    assertThat(payload.hits()).isTrue();
  }

  @Test
  void textThatIsNoJsonIsShownLineByLine() {
    var payload = PayloadText.of(MadeMarket.gzip("<html>\n<b>busy</b>"), "text", null);

    assertThat(payload.lines())
        .extracting(PayloadText.Line::text)
        .containsExactly("<html>", "<b>busy</b>");
  }

  @Test
  void ofWhatIsTooLongTheBeginningIsShownAndSaidToBeOne() {
    var long1 = PayloadText.of(MadeMarket.gzip("line\n".repeat(5_000)), "text", null);
    var long2 = PayloadText.of(MadeMarket.gzip("x".repeat(2_000_000)), "text", null);

    assertThat(long1.whole()).isFalse();
    assertThat(long1.lines()).hasSize(4_000);
    assertThat(long2.whole()).isFalse();
    assertThat(long2.lines().get(0).text()).hasSizeLessThanOrEqualTo(1 << 20);
  }
}
