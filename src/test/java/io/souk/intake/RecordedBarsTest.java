package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Bar;
import io.souk.market.RefusalCode;
import io.souk.testing.IntakeUnderTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Alpaca's bar endpoints really answered, where the recordings are at hand: each candle
 * becomes a row to the last digit, and an answer of another endpoint a reasoned refusal.
 */
class RecordedBarsTest {

  private static final Path RECORDINGS = Path.of("../shared/fixtures/alpaca/rest");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final JsonMapper json = Json.strict();

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(Files.isDirectory(RECORDINGS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "alpaca-daily-bars, bars_AAPL_token, 1Day",
    "alpaca-daily-bars, bars_multi_AAPL_NIO, 1Day",
    "alpaca-daily-bars, bars_multi_AAPL_TSLA, 1Day",
    "alpaca-bars, bars_AMZN_15Min, 1Min",
    "alpaca-bars, crypto_bars_BCH, 1Min",
    "alpaca-bars, oas_bars_multi, 1Min"
  })
  void everyCandleOfAPageIsARowToTheLastDigit(String flow, String recording, String timeframe)
      throws IOException {
    var text = text(recording);

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

  @ParameterizedTest
  @ValueSource(strings = {"latest_bar_AAPL", "latest_bars_multi", "oas_bars_single"})
  void anAnswerOfAnotherShapeIsRefusedWithItsReason(String recording) throws IOException {
    var reading = read("alpaca-bars", text(recording));

    assertThat(reading.rows(Kind.BAR)).isEmpty();
    assertThat(reading.refused())
        .isNotEmpty()
        .extracting(RefusedItem::code)
        .containsOnly(RefusalCode.DRIFT);
    assertThat(reading.refused())
        .extracting(RefusedItem::reason)
        .allMatch(reason -> reason.matches("the bars of \\w+ are no list|the page has no bars"));
  }

  @Test
  void noRecordedPageOfBarsIsLeftOut() throws IOException {
    try (var files = Files.list(RECORDINGS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.contains("bar"))
          .containsExactlyInAnyOrder(
              "bars_AAPL_token.json",
              "bars_multi_AAPL_NIO.json",
              "bars_multi_AAPL_TSLA.json",
              "bars_AMZN_15Min.json",
              "crypto_bars_BCH.json",
              "oas_bars_multi.json",
              "oas_bars_single.json",
              "latest_bar_AAPL.json",
              "latest_bars_multi.json");
    }
  }

  /** As a person would read the page. */
  private List<Tuple> candles(String text) throws IOException {
    var candles = new ArrayList<Tuple>();
    for (var symbol : json.readTree(text).get("bars").properties()) {
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
    var recipe = IntakeUnderTest.recipe(flow, "sip", List.of("bar"));
    return new Rows().read(recipe, List.of(text), NOW, Map.of());
  }

  private static String text(String recording) throws IOException {
    return Files.readString(RECORDINGS.resolve(recording + ".json"));
  }
}
