package io.souk.symbols;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.souk.market.WatchlistChanged;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WatchlistTest {

  private static final Instant NOW = Instant.parse("2026-06-17T15:00:00Z");

  private final JdbcClient database = TestDatabase.fresh().client();
  private final List<Object> told = new ArrayList<>();
  private final Watchlist watchlist = watchlist("MSFT", "AAPL", "BRK.B");

  @BeforeEach
  void firstStart() {
    watchlist.afterPropertiesSet();
  }

  @Test
  void theFirstStartFollowsTheSymbolsOfTheSettings() {
    assertThat(watchlist.symbols()).containsExactly("AAPL", "BRK.B", "MSFT");
    assertThat(addedBy("AAPL")).isEqualTo("souk");
    assertThat(told).isEmpty();
  }

  @Test
  void aLaterStartKeepsWhatPeopleFollow() {
    watchlist.remove("AAPL", "ada");
    watchlist("AAPL", "TSLA").afterPropertiesSet();

    assertThat(watchlist.symbols()).containsExactly("BRK.B", "MSFT");
  }

  @Test
  void settingsWithoutSymbolsFollowNothing() {
    watchlist.symbols().forEach(symbol -> watchlist.remove(symbol, "ada"));
    watchlist().afterPropertiesSet();

    assertThat(watchlist.symbols()).isEmpty();
  }

  @Test
  void anAddedSymbolIsFollowedAndTold() {
    assertThat(watchlist.add(" nvda ", "ada")).isTrue();

    assertThat(watchlist.symbols()).containsExactly("AAPL", "BRK.B", "MSFT", "NVDA");
    assertThat(told).containsExactly(new WatchlistChanged(Set.of("AAPL", "BRK.B", "MSFT", "NVDA")));
    assertThat(addedBy("NVDA")).isEqualTo("ada");
    assertThat(addedAt("NVDA")).isEqualTo(NOW.atOffset(UTC));
  }

  @Test
  void aSymbolThatIsFollowedAlreadyChangesNothing() {
    assertThat(watchlist.add("AAPL", "ada")).isFalse();

    assertThat(told).isEmpty();
    assertThat(addedBy("AAPL")).isEqualTo("souk");
  }

  @Test
  void aRemovedSymbolIsNoLongerFollowedAndTold() {
    assertThat(watchlist.remove("aapl", "ada")).isTrue();
    assertThat(watchlist.remove("AAPL", "ada")).isFalse();

    assertThat(watchlist.symbols()).containsExactly("BRK.B", "MSFT");
    assertThat(told).containsExactly(new WatchlistChanged(Set.of("BRK.B", "MSFT")));
  }

  @Test
  void aPausedSymbolIsNotAskedForUntilItIsResumed() {
    assertThat(watchlist.pause("aapl", "ada")).isTrue();
    assertThat(watchlist.pause("AAPL", "bob")).as("it is paused already").isFalse();

    assertThat(watchlist.symbols()).containsExactly("BRK.B", "MSFT");
    assertThat(told).containsExactly(new WatchlistChanged(Set.of("BRK.B", "MSFT")));
    assertThat(
            database
                .sql("SELECT paused_by FROM watchlist_entry WHERE state = 'paused'")
                .query(String.class)
                .list())
        .containsExactly("ada");

    assertThat(watchlist.resume("AAPL", "bob")).isTrue();
    assertThat(watchlist.resume("AAPL", "bob")).as("it is active already").isFalse();
    assertThat(watchlist.symbols()).containsExactly("AAPL", "BRK.B", "MSFT");
    assertThat(told).hasSize(2);
  }

  @Test
  void whoAddsAPausedSymbolWantsItAgain() {
    watchlist.pause("AAPL", "ada");

    assertThat(watchlist.add("AAPL", "bob")).isTrue();
    assertThat(watchlist.symbols()).contains("AAPL");
    assertThat(addedBy("AAPL")).isEqualTo("souk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "AA PL",
        "AAPL;DROP",
        "ÄPFEL",
        "*",
        "ABCDEFGHIJKLMNOP",
        "A\nB",
        "'",
        "<B>",
        "A,B",
        ".L",
        "=X",
        "../A",
        "A?B",
        "A%2F",
        "A\"B"
      })
  void whatHasNotTheFormOfASymbolIsRefused(String typed) {
    assertThatExceptionOfType(SymbolRefused.class)
        .isThrownBy(() -> watchlist.add(typed, "ada"))
        .withMessageContaining("is not a symbol")
        .matches(refused -> refused.code() == SymbolRefused.Code.MALFORMED_SYMBOL);
    assertThatExceptionOfType(SymbolRefused.class).isThrownBy(() -> watchlist.remove(typed, "ada"));
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "BRK-B",
        "BTC/USD",
        "BAC.PRL",
        "ABCDEFGHIJKLMNO",
        "^GSPC",
        "EURUSD=X",
        "7203.T",
        "VOD.L",
        "BTC-USD",
        "M&M.NS",
        "GC=F"
      })
  void everyFormOfASymbolIsFollowed(String symbol) {
    assertThat(watchlist.add(symbol, "ada")).isTrue();
    assertThat(watchlist.symbols()).contains(symbol);
  }

  @Test
  void onceTheListingsAreKnownAnUnknownSymbolIsRefused() {
    assertThat(watchlist.add("AAPPL", "ada")).as("nothing is known yet").isTrue();
    list("NVDA");

    assertThatExceptionOfType(SymbolRefused.class)
        .isThrownBy(() -> watchlist.add("NVVDA", "ada"))
        .withMessage("'NVVDA' is not a listed symbol")
        .matches(refused -> refused.code() == SymbolRefused.Code.UNKNOWN_SYMBOL);
    assertThat(watchlist.add("NVDA", "ada")).isTrue();
    assertThat(watchlist.remove("AAPPL", "ada")).as("it may always be removed").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^GSPC",
        "EURUSD=X",
        "GC=F",
        "7203.T",
        "0700.HK",
        "VOD.L",
        "SAP.DE",
        "BTC-USD",
        "VFIAX",
        "M&M.NS",
        "ABX.TO"
      })
  void whatStandsAbroadIsFollowedThoughNoListNamesIt(String symbol) {
    list("NVDA");

    assertThat(watchlist.add(symbol, "ada")).isTrue();
    assertThat(watchlist.symbols()).contains(symbol);
    assertThat(watchlist.askedOf("yahoo", false)).contains(symbol);
    assertThat(watchlist.askedOf("alpaca", false))
        .as("no matter of American markets")
        .containsExactly("AAPL", "BRK.B", "MSFT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAC.PRL", "XYZ.WS", "XYZ.U", "XYZ.RT", "BF.B", "SQX", "BRK-B", "GOOGL"})
  void anAmericanFormIsOfAmerica(String symbol) {
    list("NVDA");

    assertThatExceptionOfType(SymbolRefused.class)
        .isThrownBy(() -> watchlist.add(symbol, "ada"))
        .withMessageContaining("is not a listed symbol");
  }

  @Test
  void whatAlpacaListsIsAskedOfItWhateverItsForm() {
    list("FIXXX");
    list("GONEX");
    watchlist.add("FIXXX", "ada");
    watchlist.add("GONEX", "ada");
    database
        .sql(
            "UPDATE watchlist_entry SET state = 'delisted', active_until = now(), proof = 'two' WHERE symbol = 'GONEX'")
        .update();

    assertThat(watchlist.askedOf("alpaca", false))
        .containsExactly("AAPL", "BRK.B", "FIXXX", "MSFT");
    assertThat(watchlist.askedOf("alpaca", true)).contains("FIXXX", "GONEX");
  }

  private Watchlist watchlist(String... first) {
    return new Watchlist(
        database, new WatchlistSettings(List.of(first), null), Clock.fixed(NOW, UTC), told::add);
  }

  private void list(String symbol) {
    database
        .sql(
            "INSERT INTO symbol VALUES (:symbol, 'A company', null, 'us_equity', 'active', true, 1)")
        .param("symbol", symbol)
        .update();
  }

  private String addedBy(String symbol) {
    return database
        .sql("SELECT added_by FROM watchlist_entry WHERE symbol = :symbol")
        .param("symbol", symbol)
        .query(String.class)
        .single();
  }

  private OffsetDateTime addedAt(String symbol) {
    return database
        .sql("SELECT added_at FROM watchlist_entry WHERE symbol = :symbol")
        .param("symbol", symbol)
        .query(OffsetDateTime.class)
        .single();
  }
}
