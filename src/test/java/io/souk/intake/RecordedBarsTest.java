package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Bar;
import io.souk.market.RefusalCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Alpaca's bar endpoints really answered, where the recordings are at hand: each candle
 * becomes a row to the last digit, and an answer of another endpoint a reasoned refusal.
 */
class RecordedBarsTest {

  private final JsonMapper json = Json.strict();

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(RecordedAlpaca.isAtHand()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "alpaca-daily-bars, bars_AAPL_token, 1Day",
    "alpaca-daily-bars, bars_multi_AAPL_NIO, 1Day",
    "alpaca-daily-bars, bars_multi_AAPL_TSLA, 1Day",
    "alpaca-bars, bars_AMZN_15Min, 1Min",
    "alpaca-bars, crypto_bars_BCH, 1Min",
    "alpaca-bars, oas_bars_multi, 1Min",
    "alpaca-bars, oas_bars_single, 1Min"
  })
  void everyCandleOfAPageIsARowToTheLastDigit(String flow, String recording, String timeframe)
      throws IOException {
    var text = RecordedAlpaca.text(recording);

    var reading = read(flow, text);

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.rows(Kind.BAR))
        .map(Bar.class::cast)
        .allMatch(bar -> bar.timeframe().equals(timeframe) && !bar.provisional())
        .extracting(
            Bar::symbol,
            Bar::openedAt,
            Bar::open,
            Bar::high,
            Bar::low,
            Bar::close,
            Bar::volume,
            Bar::tradeCount,
            Bar::vwap)
        .containsExactlyElementsOf(candles(text))
        .isNotEmpty();
  }

  /** The latest bar is always one of a minute. */
  @ParameterizedTest
  @CsvSource({
    "alpaca-daily-bars, latest_bar_AAPL",
    "alpaca-daily-bars, latest_bars_multi",
    "alpaca-hourly-bars, latest_bar_AAPL"
  })
  void theLatestMinuteIsNoLongerCandle(String flow, String recording) {
    var reading = read(flow, RecordedAlpaca.text(recording));

    assertThat(reading.rows(Kind.BAR)).isEmpty();
    assertThat(reading.refused())
        .isNotEmpty()
        .extracting(RefusedItem::code)
        .containsOnly(RefusalCode.DRIFT);
    assertThat(reading.refused())
        .extracting(RefusedItem::reason)
        .allMatch(reason -> reason.matches("the bars of \\w+ are no list"));
  }

  @Test
  void noRecordedPageOfBarsIsLeftOut() {
    assertThat(RecordedAlpaca.names())
        .filteredOn(name -> name.contains("bar"))
        .containsExactlyInAnyOrder(
            "bars_AAPL_token",
            "bars_multi_AAPL_NIO",
            "bars_multi_AAPL_TSLA",
            "bars_AMZN_15Min",
            "crypto_bars_BCH",
            "oas_bars_multi",
            "oas_bars_single",
            "latest_bar_AAPL",
            "latest_bars_multi");
  }

  /** As a person would read the page. */
  private List<Tuple> candles(String text) throws IOException {
    var candles = new ArrayList<Tuple>();
    JsonNode page = json.readTree(text);
    var bySymbol = page.get("bars");
    if (page.has("symbol")) {
      bySymbol = json.createObjectNode().set(page.get("symbol").textValue(), page.get("bars"));
    }
    for (var symbol : bySymbol.properties()) {
      for (JsonNode bar : symbol.getValue()) {
        candles.add(
            Tuple.tuple(
                symbol.getKey(),
                OffsetDateTime.parse(bar.get("t").textValue()),
                figure(bar, "o"),
                figure(bar, "h"),
                figure(bar, "l"),
                figure(bar, "c"),
                figure(bar, "v"),
                bar.get("n").longValue(),
                figure(bar, "vw")));
      }
    }
    return candles;
  }

  private static BigDecimal figure(JsonNode bar, String name) {
    return new BigDecimal(bar.get(name).toString());
  }

  private static Reading read(String flow, String text) {
    return RecordedAlpaca.read(flow, "sip", List.of("bar"), text);
  }
}
