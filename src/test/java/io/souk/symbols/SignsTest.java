package io.souk.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.WatchlistChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a followed symbol is taken for gone, and when it is not. */
class SignsTest {

  private final Witnesses witnesses = new Witnesses();

  // ---- signs

  @Test
  void whereAllIsWellNothingSpeaksAgainstAnybody() {
    witnesses.look();

    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
    assertThat(witnesses.signs()).isEmpty();
    assertThat(witnesses.told).isEmpty();
  }

  @Test
  void oneSignAloneDelistsNobody() {
    witnesses.assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.look();
    assertThat(witnesses.signs()).containsExactly("KO asset");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");

    witnesses.assets(
        "AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.look();
    assertThat(witnesses.signs()).as("the list names it again").containsExactly("KO chart");

    Witnesses.DATABASE.sql("DELETE FROM refused_row").update();
    witnesses.silentSince("KO", 20);
    witnesses.look();
    assertThat(witnesses.signs()).containsExactly("KO bars");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
    assertThat(witnesses.told).isEmpty();
  }

  @Test
  void theWordOfOneWitnessTwiceIsOneSign() {
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.noQuote("KO");
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO chart", "KO quote");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void twoThatAgreeProveIt() {
    long intake =
        witnesses.assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.look();

    assertThat(witnesses.states()).containsExactly("AAPL active", "KO delisted");
    assertThat(witnesses.proof("KO"))
        .isEqualTo(
            "Alpaca's list of "
                + witnesses.dayOfNewestList()
                + " names it no more; Yahoo found no data on 2 days, the newest of them "
                + witnesses.dayOf(2));
    assertThat(witnesses.signs()).containsExactly("KO asset", "KO chart");
    assertThat(
            Witnesses.DATABASE
                .sql("SELECT intake_id FROM symbol_sign WHERE sign = 'asset'")
                .query(Long.class)
                .single())
        .isEqualTo(intake);
    assertThat(witnesses.told).containsExactly(new WatchlistChanged(Set.of("AAPL")));
  }

  @Test
  void aSymbolThatStandsForNothingAtYahooAgreesWithAnInactiveAsset() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.noQuote("KO");
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO asset", "KO quote");
    assertThat(witnesses.proof("KO"))
        .isEqualTo("Alpaca lists it as inactive; Yahoo knows no instrument of that name");
  }

  @Test
  void whatASymbolStandsForIsYahoosNewestWord() {
    witnesses.noQuote("KO");
    witnesses.instrument("KO", "EQUITY", witnesses.daysAgo(2));
    witnesses.look();
    assertThat(witnesses.signs()).as("an older word").containsExactly("KO quote");

    witnesses.instrument("KO", "EQUITY", Instant.now());
    witnesses.look();
    assertThat(witnesses.signs()).as("it has a quote again").isEmpty();

    witnesses.instrument("KO", "NONE", Instant.now());
    witnesses.look();
    assertThat(witnesses.signs()).as("and none again").containsExactly("KO quote");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void silenceOfTheBarsAgreesWithAnInactiveAsset() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.silentSince("KO", 20);
    witnesses.look();

    assertThat(witnesses.proof("KO"))
        .startsWith("Alpaca lists it as inactive; its newest daily bar is of ")
        .contains(", though days were asked for until ");
  }

  @Test
  void whatAlpacaHasAsTradableIsHaltedAndNotGone() {
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.silentSince("KO", 20);
    witnesses.look();
    assertThat(witnesses.signs()).containsExactly("KO bars", "KO chart");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");

    Witnesses.DATABASE.sql("UPDATE symbol SET tradable = false WHERE symbol = 'KO'").update();
    witnesses.look();
    assertThat(witnesses.states()).as("it is listed, but not traded").contains("KO delisted");
  }

  @Test
  void aListOfWeeksAgoSpeaksForNobody() {
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.silentSince("KO", 20);
    witnesses.clock.moveOn(Duration.ofDays(9));
    witnesses.answered(
        "alpaca-daily-bars", "timeframe=1Day&feed=iex", "KO", witnesses.clock.instant());
    witnesses.look();

    assertThat(witnesses.states()).containsExactly("AAPL active", "KO delisted");
  }

  // ---- what is no sign

  @Test
  void whoNeverKnewASymbolCannotKnowThatItIsGone() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    Witnesses.DATABASE.sql("DELETE FROM flow_mark WHERE flow = 'yahoo-daily-bars'").update();
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO asset");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void barsThatNobodyAskedForAreNoSign() {
    witnesses.silentSince("KO", 20);
    Witnesses.DATABASE.sql("DELETE FROM flow_mark WHERE symbol = 'KO'").update();
    witnesses.answered("alpaca-daily-bars", "timeframe=1Day&feed=iex", "KO", witnesses.daysAgo(15));
    witnesses.answered("alpaca-bars", "timeframe=1Min&feed=iex", "KO", witnesses.daysAgo(0));
    witnesses.look();

    assertThat(witnesses.signs()).isEmpty();
  }

  @Test
  void anOutageOfEverybodyIsNoSign() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    for (int day = 12; day >= 0; day--) {
      witnesses.refused("KO", "PROVIDER_ERROR", "KO: Too Many Requests", day);
      witnesses.refused("KO", "UNKNOWN_SYMBOL", "KO: Quote not found for symbol: KO", day);
      witnesses.refused("KO", "DRIFT", "the answer is no chart", day);
    }
    witnesses.clock.moveOn(Duration.ofDays(40));
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO asset");
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void aListThatNamesOnlyAPartSaysNothingOfTheRest() {
    witnesses.silentSince("KO", 20);
    witnesses.assets("AAPL", "XOM", "BA", "MSFT");
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO bars");
  }

  @Test
  void aListThatBrokeOffNeitherMissesNorFindsAnybody() {
    witnesses.list(
        "failed", "AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.look();
    assertThat(witnesses.signs()).isEmpty();

    witnesses.assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.look();
    assertThat(witnesses.signs()).containsExactly("KO asset");
    witnesses.assets("AAPL");
    witnesses.look();
    assertThat(witnesses.signs())
        .as("it was missing, and was not found since")
        .containsExactly("KO asset");
  }

  @Test
  void aListingThatCouldNotBeReadIsNotMissing() {
    long intake =
        witnesses.assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    Witnesses.DATABASE
        .sql(
            "INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at) VALUES"
                + " (:id, 'alpaca-assets', 'DRIFT', 'name', '{\"symbol\":\"KO\",\"name\":7}', now())")
        .param("id", intake)
        .update();
    witnesses.look();

    assertThat(witnesses.signs()).isEmpty();
  }

  @Test
  void whatYahooAnsweredAfterwardsClearsIt() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.notFound("KO", 3);
    witnesses.answered(
        "yahoo-daily-bars", "interval=1d", "KO", witnesses.daysAgo(2).plusSeconds(60));
    witnesses.notFound("KO", 1);
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO asset");
  }

  @Test
  void twiceOnOneDayIsOnce() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.notFound("KO", 2);
    witnesses.notFound("KO", 2);
    witnesses.look();

    assertThat(witnesses.signs()).containsExactly("KO asset");
  }
}
