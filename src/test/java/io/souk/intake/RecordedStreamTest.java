package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Bar;
import io.souk.market.Quote;
import io.souk.market.RefusalCode;
import io.souk.market.Trade;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Alpaca's stream really sent, where the recordings are at hand: each message becomes a row or
 * a reasoned refusal.
 */
class RecordedStreamTest {

  private static final Path RECORDINGS = Path.of("../shared/fixtures/alpaca/stream");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final JsonMapper json = Json.strict();
  private final Recipe recipe =
      IntakeUnderTest.recipe("alpaca-stream", "sip", IntakeUnderTest.STREAM_KINDS);

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(Files.isDirectory(RECORDINGS)).isTrue();
  }

  @Test
  void theSipSessionIsReadToTheLastDigit() throws IOException {
    var reading = read(frames("session_sip_2021.jsonl"));

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.rows(Kind.TRADE))
        .containsExactly(
            new Trade(
                "AAPL",
                "sip",
                96921,
                "D",
                new BigDecimal("126.55"),
                BigDecimal.ONE,
                List.of("@", "I"),
                "C",
                OffsetDateTime.parse("2021-02-22T15:51:44.208Z")));
    assertThat(reading.rows(Kind.QUOTE))
        .hasSize(3)
        .first()
        .isEqualTo(
            new Quote(
                "AMD",
                "sip",
                "U",
                new BigDecimal("87.66"),
                BigDecimal.ONE,
                "X",
                new BigDecimal("87.67"),
                BigDecimal.ONE,
                List.of("R"),
                "C",
                OffsetDateTime.parse("2021-02-22T15:51:45.3355677Z")));
  }

  @Test
  void barsOfTheMinuteAndOfTheDayAreRead() throws IOException {
    var reading = read(frames("messages_bars.jsonl"));

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.rows(Kind.BAR)).hasSize(2);
    var minute = (Bar) reading.rows(Kind.BAR).get(0);
    assertThat(minute.timeframe()).isEqualTo("1Min");
    assertThat(minute.vwap()).isEqualTo("389.062639");
    assertThat(minute.statedAt()).isEqualTo("2021-02-22T19:16:00Z");
    assertThat(((Bar) reading.rows(Kind.BAR).get(1)).provisional()).isTrue();
  }

  @Test
  void theTestFeedIsReadWithoutItsConversation() throws IOException {
    var reading = read(frames("session_test_fakepaca.jsonl"));

    assertThat(reading.rows(Kind.QUOTE)).hasSize(2);
    assertThat(reading.rows(Kind.BAR)).hasSize(1);
    assertThat(reading.refused()).isEmpty();
  }

  @Test
  void aMixedFrameGivesItsRowsAndRefusesWhatHasNone() throws IOException {
    var reading = read(List.of(Files.readString(RECORDINGS.resolve("messages_t_q_b_o.json"))));

    assertThat(reading.rows(Kind.TRADE)).hasSize(1);
    assertThat(reading.rows(Kind.QUOTE)).hasSize(1);
    assertThat(reading.rows(Kind.BAR)).hasSize(1);
    assertThat(reading.refused())
        .extracting(RefusedItem::code)
        .containsExactly(RefusalCode.UNKNOWN_KIND);
    assertThat(reading.refused().get(0).reason()).contains("type o");
  }

  @Test
  void newsOnTheWrongStreamIsRefusedWithItsType() throws IOException {
    var reading = read(frames("session_news_headers_auth.jsonl"));

    assertThat(reading.refused())
        .extracting(RefusedItem::code)
        .containsOnly(RefusalCode.UNKNOWN_KIND);
    assertThat(reading.received()).isEqualTo(1);
  }

  @Test
  void everyErrorOfTheProtocolIsKeptAsTheProvidersOwn() throws IOException {
    var errors = frames("errors_all.jsonl", true);

    var reading = read(errors);

    assertThat(errors).hasSizeGreaterThan(9);
    assertThat(reading.refused()).hasSameSizeAs(errors);
    assertThat(reading.refused())
        .extracting(RefusedItem::code)
        .containsOnly(RefusalCode.PROVIDER_ERROR);
  }

  @Test
  void accountUpdatesOnTheMarketStreamAreRefusedNotLost() throws IOException {
    var texts = List.of(Files.readString(RECORDINGS.resolve("trade_update_fill_SOLUSD.json")));

    var reading = read(texts);

    assertThat(reading.received()).isEqualTo(1);
    assertThat(reading.refused()).extracting(RefusedItem::code).containsExactly(RefusalCode.DRIFT);
  }

  private Reading read(List<String> texts) {
    return new Rows().read(recipe, texts, NOW, Map.of());
  }

  private List<String> frames(String recording) throws IOException {
    return frames(recording, false);
  }

  /** The frames that the server sent; its side of the conversation only where it is asked for. */
  private List<String> frames(String recording, boolean conversation) throws IOException {
    var frames = new ArrayList<String>();
    for (String line : Files.readAllLines(RECORDINGS.resolve(recording))) {
      if (!line.isBlank()) {
        JsonNode entry = json.readTree(line);
        boolean talk = entry.at("/frame/0/T").asText().matches("success|subscription|error");
        if (entry.path("dir").asText().equals("<") && talk == conversation) {
          frames.add(entry.get("frame").toString());
        }
      }
    }
    return frames;
  }
}
