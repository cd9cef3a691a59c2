package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board's one question, on the real database. */
class BoardTest {

  @RegisterExtension private static final House house = House.open();

  private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
  private final Instant now = Instant.now();
  private MadeMarket market;

  @BeforeEach
  void nothingIsFollowed() {
    market = new MadeMarket(house).empty();
  }

  @Test
  void aSymbolShowsItsNewestTradeQuoteAndItsTwoNewestDays() {
    market.followed("AAPL", "Apple Inc.");
    long trade = market.trade("AAPL", "190.12", now.minusSeconds(2));
    long quote = market.quote("AAPL", "190.11", "190.13", now.minusSeconds(1));
    market.day("AAPL", today.minusDays(3), "180", "1");
    long before = market.day("AAPL", today.minusDays(1), "189", "900");
    market.day("AAPL", today, "190", "4500");

    var line = line("AAPL");

    assertThat(line.name()).isEqualTo("Apple Inc.");
    assertThat(line.deal().price()).isEqualByComparingTo("190.12");
    assertThat(line.deal().at()).isEqualTo(now.minusSeconds(2));
    assertThat(line.deal().intake()).isEqualTo(trade);
    assertThat(line.offers().ask()).isEqualByComparingTo("190.13");
    assertThat(line.offers().intake()).isEqualTo(quote);
    assertThat(line.day().volume()).isEqualByComparingTo("4500");
    assertThat(line.before().close()).isEqualByComparingTo("189");
    assertThat(line.before().intake()).isEqualTo(before);
  }

  @Test
  void theDayBeforeASplitIsToldInTodaysShares() {
    market.followed("SPLT", "Split Inc.");
    market.day("SPLT", today.minusDays(1), "1200", "900");
    market.day("SPLT", today, "121", "4500");
    market.split("SPLT", today, 10, 1).split("SPLT", today.plusDays(5), 2, 1);

    var line = line("SPLT");

    assertThat(line.before().close()).isEqualByComparingTo("120");
    assertThat(line.before().volume()).isEqualByComparingTo("9000");
    assertThat(line.day().close()).isEqualByComparingTo("121");
  }

  @Test
  void aFollowedSymbolOfWhichNothingIsKnownHasALineOfItsOwn() {
    market.followed("DIS", "Walt Disney");

    assertThat(line("DIS"))
        .isEqualTo(new BoardLine("DIS", "Walt Disney", null, null, null, null, null));
  }

  @Test
  void aPriceIndicationDoesNotEndAHalt() {
    market.followed("HALT", "Halted Inc.");
    market.status("HALT", "H", "News pending", now.minusSeconds(60));
    market.status("HALT", "5", "", now.minusSeconds(30));

    assertThat(line("HALT").status().halts()).isTrue();
    assertThat(line("HALT").status().reason()).isEqualTo("News pending");
  }

  @Test
  void aResumptionEndsAHalt() {
    market.followed("GOES", "Goes Inc.");
    market.status("GOES", "2", "News", now.minusSeconds(60));
    market.status("GOES", "3", "", now.minusSeconds(30));

    assertThat(line("GOES").status().halts()).isFalse();
  }

  @Test
  void askedForSomeItTellsOfThoseThatAreFollowed() {
    market.followed("AAA", "A").followed("BBB", "B").listed("CCC", "C");

    assertThat(board().lines(List.of("BBB", "CCC", "x'; DROP TABLE symbol; --")))
        .extracting(BoardLine::symbol)
        .containsExactly("BBB");
    assertThat(board().lines(List.of())).isEmpty();
    assertThat(board().lines()).extracting(BoardLine::symbol).containsExactly("AAA", "BBB");
  }

  @Test
  void aTrendIsDrawnAnewWhenAMinuteIsStored() {
    market.followed("TREN", "Trend Inc.");
    market.minute("TREN", now.minusSeconds(180), "10");
    market.minute("TREN", now.minusSeconds(120), "11");
    var trends = house.room(Trends.class);
    String before = trends.of(List.of("TREN")).get("TREN").path();

    long newest = market.minute("TREN", now.minusSeconds(60), "9");

    var after = trends.of(List.of("TREN")).get("TREN");
    assertThat(after.path()).isNotEqualTo(before);
    assertThat(after.intake()).isEqualTo(newest);
    assertThat(trends.of(List.of("NONE"))).isEmpty();
  }

  private BoardLine line(String symbol) {
    return board().lines(List.of(symbol)).get(0);
  }

  private static Board board() {
    return house.room(Board.class);
  }
}
