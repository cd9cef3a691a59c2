package io.souk.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.RowsStored;
import io.souk.market.WatchlistChanged;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How a symbol that was gone comes back, what follows a renamed one, and when that is looked at.
 */
class SignWatchTest {

  private final Witnesses witnesses = new Witnesses();

  private void twoAgreeThatKoIsGone() {
    witnesses.assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.look();
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO delisted");
  }

  // ---- back again

  @Test
  void itIsBackWhenTheListNamesItAgain() {
    twoAgreeThatKoIsGone();
    witnesses.told.clear();
    witnesses.assets(
        "AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    witnesses.look();

    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
    assertThat(witnesses.told).containsExactly(new WatchlistChanged(Set.of("AAPL", "KO")));
    witnesses.look();
    assertThat(witnesses.signs()).as("what was said before counts no more").isEmpty();
    assertThat(
            Witnesses.DATABASE
                .sql("SELECT count(*) FROM symbol_sign")
                .query(Integer.class)
                .single())
        .as("but can still be read")
        .isEqualTo(2);
  }

  @Test
  void itIsBackWhenItTradesAgain() {
    witnesses.unlisted("KO");
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.silentSince("KO", 20);
    witnesses.look();
    assertThat(witnesses.states()).contains("KO delisted");
    witnesses.look();
    assertThat(witnesses.states()).as("nothing new was said").contains("KO delisted");

    witnesses.clock.moveOn(Duration.ofDays(1));
    witnesses.bar("KO", "1Min", witnesses.clock.instant().minusSeconds(120));
    witnesses.look();
    assertThat(witnesses.states()).contains("KO active");
  }

  @Test
  void itIsBackWhenAListNamesItThatNeverLostIt() {
    witnesses.unlisted("KO");
    witnesses.notFound("KO", 3);
    witnesses.notFound("KO", 2);
    witnesses.silentSince("KO", 20);
    witnesses.look();
    assertThat(witnesses.states()).contains("KO delisted");

    witnesses.assets(
        "AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    endedBefore("KO", 1);
    Witnesses.DATABASE.sql("UPDATE symbol SET tradable = false WHERE symbol = 'KO'").update();
    witnesses.look();
    assertThat(witnesses.states()).as("nobody can trade it").contains("KO delisted");

    Witnesses.DATABASE.sql("UPDATE symbol SET tradable = true WHERE symbol = 'KO'").update();
    witnesses.look();
    assertThat(witnesses.states()).contains("KO active");
  }

  @Test
  void itIsBackWhenYahooQuotesItAgain() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.silentSince("KO", 8);
    witnesses.instrument("KO", "NONE", witnesses.daysAgo(3));
    witnesses.look();
    assertThat(witnesses.states()).contains("KO delisted");
    endedBefore("KO", 2);

    witnesses.answered("yahoo-quotes", "formatted=false", "KO", witnesses.daysAgo(1));
    witnesses.look();
    assertThat(witnesses.states()).as("it was asked, and is still none").contains("KO delisted");

    witnesses.instrument("KO", "EQUITY", witnesses.daysAgo(1));
    witnesses.look();
    assertThat(witnesses.states()).contains("KO active");
    witnesses.look();
    assertThat(witnesses.states()).as("and stays so").contains("KO active");
  }

  @Test
  void aQuoteThatYahooHadAllTheTimeBringsNobodyBack() {
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.silentSince("KO", 8);
    witnesses.instrument("KO", "EQUITY", witnesses.daysAgo(30));
    witnesses.notFound("KO", 5);
    witnesses.notFound("KO", 4);
    witnesses.look();
    assertThat(witnesses.states()).contains("KO delisted");
    endedBefore("KO", 2);

    witnesses.answered("yahoo-quotes", "formatted=false", "KO", witnesses.daysAgo(1));
    witnesses.look();
    assertThat(witnesses.states()).contains("KO delisted");

    witnesses.refused("KO", "UNKNOWN_SYMBOL", "KO has no quote", 1);
    witnesses.look();
    assertThat(witnesses.states()).as("now it has none").contains("KO delisted");
    witnesses.answered("yahoo-quotes", "formatted=false", "KO", witnesses.daysAgo(0));
    witnesses.look();
    assertThat(witnesses.states()).as("and here it is again").contains("KO active");
  }

  /** It was found to be gone some days ago. */
  private static void endedBefore(String symbol, int days) {
    Witnesses.DATABASE
        .sql(
            "UPDATE watchlist_entry SET active_until = now() - ? * interval '1 day' WHERE symbol = ?")
        .params(days, symbol)
        .update();
  }

  @Test
  void aPersonMaySayThatItLives() {
    twoAgreeThatKoIsGone();

    assertThat(witnesses.watchlist.resume("KO", "ada")).isTrue();
    witnesses.look();

    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
    assertThat(witnesses.signs()).containsExactly("KO asset");
  }

  // ---- renamed

  @Test
  void theSuccessorOfARenamedSymbolIsFollowed() {
    witnesses.watchlist.add("AMD", "ada");
    witnesses.told.clear();
    witnesses.renamed("AMD", "META", Witnesses.today());
    witnesses.look();

    assertThat(witnesses.states())
        .containsExactly("AAPL active", "AMD renamed", "KO active", "META active");
    assertThat(witnesses.proof("AMD"))
        .isEqualTo("renamed to META on " + Witnesses.today() + ", says alpaca");
    assertThat(witnesses.told).containsExactly(new WatchlistChanged(Set.of("AAPL", "KO", "META")));
    witnesses.look();
    assertThat(witnesses.told).as("once is enough").hasSize(1);
  }

  @Test
  void aNameThatIsToChangeTomorrowStandsToday() {
    witnesses.renamed("KO", "COKE", Witnesses.today().plusDays(1));
    witnesses.look();
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");

    witnesses.clock.moveOn(Duration.ofDays(1));
    witnesses.look();
    assertThat(witnesses.states()).containsExactly("AAPL active", "COKE active", "KO renamed");
  }

  @Test
  void aNameThatAnotherCompanyTookOverIsNotGivenUp() {
    witnesses.renamed("KO", "OLDKO", Witnesses.today().minusYears(4));
    witnesses.look();
    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");

    Witnesses.DATABASE.sql("DELETE FROM symbol WHERE symbol = 'KO'").update();
    witnesses.look();
    assertThat(witnesses.states()).as("nobody has it now").contains("KO renamed", "OLDKO active");
  }

  @Test
  void whatIsNoSymbolSucceedsNobody() {
    witnesses.renamed("KO", "<script>", Witnesses.today());
    witnesses.look();

    assertThat(witnesses.states()).containsExactly("AAPL active", "KO active");
  }

  // ---- when it is looked at

  @Test
  void itIsLookedAgainWhenRowsTellOrAnHourHasPassed() {
    witnesses.watch.look();
    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    witnesses.watch.look();
    witnesses.watch.on(new RowsStored("alpaca-stream", 1, Map.of("quote", Set.of("KO"))));
    witnesses.watch.look();
    assertThat(witnesses.signs()).isEmpty();

    witnesses.watch.on(new RowsStored("alpaca-assets", 1, Map.of("symbol", Set.of())));
    witnesses.watch.look();
    assertThat(witnesses.signs()).containsExactly("KO asset");

    Witnesses.DATABASE.sql("UPDATE symbol SET status = 'active' WHERE symbol = 'KO'").update();
    witnesses.watch.look();
    assertThat(witnesses.signs()).containsExactly("KO asset");
    witnesses.clock.moveOn(Duration.ofHours(1));
    witnesses.watch.look();
    assertThat(witnesses.signs()).isEmpty();
  }
}
