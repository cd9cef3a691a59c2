package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.dashboard.BoardLine.Day;
import io.souk.dashboard.BoardLine.Deal;
import io.souk.dashboard.BoardLine.Offers;
import io.souk.dashboard.BoardLine.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BoardRowTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T15:00:00.123456789Z");

  private final Day monday = day("2026-11-16", "200", "900");
  private final Day tuesday = day("2026-11-17", "201", "5000");

  @Test
  void aChangeIsMeasuredAgainstTheDayBeforeTheLastTrade() {
    var row = row(deal("203", TUESDAY), tuesday, monday);

    assertThat(row.price().last()).isEqualTo("203.00");
    assertThat(row.price().change()).isEqualTo("+3.00");
    assertThat(row.price().percent()).isEqualTo("+1.50%");
    assertThat(row.price().move()).isEqualTo("up");
    assertThat(row.price().beforeIntake()).isEqualTo(monday.intake());
    assertThat(row.turnover().exact()).isEqualTo("5,000");
  }

  @Test
  void beforeTodaysFirstBarTheNewestBarIsTheDayBeforeAndThereIsNoVolumeYet() {
    var row = row(deal("198", TUESDAY), monday, day("2026-11-13", "150", "1"));

    assertThat(row.price().change()).isEqualTo("−2.00");
    assertThat(row.price().move()).isEqualTo("down");
    assertThat(row.turnover().volume()).isEqualTo("–");
  }

  @Test
  void withoutATradeTheLastCloseIsShownAndNamedAsOne() {
    var row = row(null, tuesday, monday);

    assertThat(row.price().last()).isEqualTo("201.00");
    assertThat(row.price().note()).isEqualTo("close of 17 Nov");
    assertThat(row.price().intake()).isEqualTo(tuesday.intake());
    assertThat(row.price().change()).isEqualTo("+1.00");
    assertThat(row.at()).isNull();
  }

  @Test
  void aTradeOfAnEarlierDayGivesWayToTheCloseOfALaterOne() {
    var row = row(deal("190", TUESDAY.minusSeconds(86_400)), tuesday, monday);

    assertThat(row.price().last()).isEqualTo("201.00");
  }

  @Test
  void ofWhatNothingIsKnownEveryFigureIsADash() {
    var row = row(null, null, null);

    assertThat(row.known()).isFalse();
    assertThat(row.price())
        .isEqualTo(new BoardRow.Price("–", "–", "–", "", null, null, null, null));
    assertThat(row.offer().spread()).isEqualTo("–");
    assertThat(row.turnover().volume()).isEqualTo("–");
  }

  @Test
  void aMissingSideLeavesTheSpreadUnknown() {
    var line =
        new BoardLine(
            "X", "X", null, new Offers(new BigDecimal("1.5"), null, TUESDAY, 5), null, null, null);

    var offer = BoardRow.of(line, NEW_YORK).offer();

    assertThat(offer.bid()).isEqualTo("1.50");
    assertThat(offer.ask()).isEqualTo("–");
    assertThat(offer.spread()).isEqualTo("–");
  }

  @Test
  void theStampKeepsTheVenuesMicroseconds() {
    assertThat(row(deal("203", TUESDAY), tuesday, monday).price().at())
        .isEqualByComparingTo("1794927600123.456");
  }

  @Test
  void aHaltShowsUntilATradeOrAResumption() {
    var halt = new Status("H", "Halt", "News pending", TUESDAY, 9);

    assertThat(halted(halt, TUESDAY.minusSeconds(1)).text()).isEqualTo("Halted: News pending");
    assertThat(halted(halt, TUESDAY.plusSeconds(1)).text()).isEmpty();
    assertThat(halted(new Status("T", "Resume", "", TUESDAY, 9), TUESDAY.minusSeconds(1)).text())
        .isEmpty();
    assertThat(halted(new Status("2", null, " ", TUESDAY, 9), TUESDAY.minusSeconds(1)).text())
        .isEqualTo("Halted");
  }

  private static BoardRow.Halt halted(Status status, Instant traded) {
    var line = new BoardLine("X", "X", deal("1", traded), null, status, null, null);
    return BoardRow.of(line, NEW_YORK).halt();
  }

  private static BoardRow row(Deal deal, Day day, Day before) {
    return BoardRow.of(new BoardLine("X", "X Inc.", deal, null, null, day, before), NEW_YORK);
  }

  private static Deal deal(String price, Instant at) {
    return new Deal(new BigDecimal(price), at, 7);
  }

  private static Day day(String date, String close, String volume) {
    var begins = LocalDate.parse(date).atStartOfDay(NEW_YORK).toInstant();
    return new Day(begins, new BigDecimal(close), new BigDecimal(volume), begins.getEpochSecond());
  }
}
