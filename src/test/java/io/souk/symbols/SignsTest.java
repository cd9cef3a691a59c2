package io.souk.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.database.SqlFile;
import io.souk.market.MarketCalendar;
import io.souk.market.RowsStored;
import io.souk.market.WatchlistChanged;
import io.souk.testing.HandClock;
import io.souk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a followed symbol is taken for gone, renamed or back, and when it is not. */
class SignsTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  private Instant nextList = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
  private final HandClock clock = new HandClock();
  private final List<Object> told = new ArrayList<>();
  private final Watchlist watchlist =
      new Watchlist(DATABASE, new WatchlistSettings(List.of("AAPL", "KO"), null), clock, told::add);
  private final SignWatch watch =
      new SignWatch(
          new Signs(DATABASE, MarketCalendar.named("always-open"), clock), watchlist, clock);

  @BeforeEach
  void twoSymbolsAreFollowedForALongTimeAndAllIsWell() {
    DATABASE
        .sql(
            "TRUNCATE watchlist_entry, symbol_sign, symbol, refused_row, flow_mark, flow_run, intake,"
                + " bar, company, instrument, corporate_action")
        .update();
    watchlist.afterPropertiesSet();
    DATABASE.sql("UPDATE watchlist_entry SET active_since = now() - interval '60 days'").update();
    assets("AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    dayBars("AAPL", 1);
    dayBars("KO", 1);
    answered("alpaca-daily-bars", "timeframe=1Day&feed=iex", "AAPL", daysAgo(1));
    answered("alpaca-daily-bars", "timeframe=1Day&feed=iex", "KO", daysAgo(1));
  }

  // ---- signs

  @Test
  void whereAllIsWellNothingSpeaksAgainstAnybody() {
    look();

    assertThat(states()).containsExactly("AAPL active", "KO active");
    assertThat(signs()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void oneSignAloneDelistsNobody() {
    assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    look();
    assertThat(signs()).containsExactly("KO asset");
    assertThat(states()).containsExactly("AAPL active", "KO active");

    assets("AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    notFound("KO", 3);
    notFound("KO", 2);
    look();
    assertThat(signs()).as("the list names it again").containsExactly("KO chart");

    DATABASE.sql("DELETE FROM refused_row").update();
    silentSince("KO", 20);
    look();
    assertThat(signs()).containsExactly("KO bars");
    assertThat(states()).containsExactly("AAPL active", "KO active");
    assertThat(told).isEmpty();
  }

  @Test
  void theWordOfOneWitnessTwiceIsOneSign() {
    notFound("KO", 3);
    notFound("KO", 2);
    noQuote("KO");
    look();

    assertThat(signs()).containsExactly("KO chart", "KO quote");
    assertThat(states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void twoThatAgreeProveIt() {
    long intake = assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    notFound("KO", 3);
    notFound("KO", 2);
    look();

    assertThat(states()).containsExactly("AAPL active", "KO delisted");
    assertThat(proof("KO"))
        .isEqualTo(
            "Alpaca's list of "
                + today()
                + " names it no more; Yahoo found no data on 2 days, the newest of them "
                + today().minusDays(2));
    assertThat(signs()).containsExactly("KO asset", "KO chart");
    assertThat(
            DATABASE
                .sql("SELECT intake_id FROM symbol_sign WHERE sign = 'asset'")
                .query(Long.class)
                .single())
        .isEqualTo(intake);
    assertThat(told).containsExactly(new WatchlistChanged(Set.of("AAPL")));
  }

  @Test
  void aSymbolThatStandsForNothingAtYahooAgreesWithAnInactiveAsset() {
    DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    noQuote("KO");
    look();

    assertThat(signs()).containsExactly("KO asset", "KO quote");
    assertThat(proof("KO"))
        .isEqualTo("Alpaca lists it as inactive; Yahoo knows no instrument of that name");
  }

  @Test
  void whatASymbolStandsForIsYahoosNewestWord() {
    noQuote("KO");
    instrument("KO", "EQUITY", daysAgo(2));
    look();
    assertThat(signs()).as("an older word").containsExactly("KO quote");

    instrument("KO", "EQUITY", Instant.now());
    look();
    assertThat(signs()).as("it has a quote again").isEmpty();

    instrument("KO", "NONE", Instant.now());
    look();
    assertThat(signs()).as("and none again").containsExactly("KO quote");
    assertThat(states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void silenceOfTheBarsAgreesWithAnInactiveAsset() {
    DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    silentSince("KO", 20);
    look();

    assertThat(proof("KO"))
        .startsWith("Alpaca lists it as inactive; its newest daily bar is of ")
        .contains(", though days were asked for until ");
  }

  // ---- what is no sign

  @Test
  void barsThatNobodyAskedForAreNoSign() {
    silentSince("KO", 20);
    DATABASE.sql("DELETE FROM flow_mark WHERE symbol = 'KO'").update();
    answered("alpaca-daily-bars", "timeframe=1Day&feed=iex", "KO", daysAgo(15));
    answered("alpaca-bars", "timeframe=1Min&feed=iex", "KO", daysAgo(0));
    look();

    assertThat(signs()).isEmpty();
  }

  @Test
  void anOutageOfEverybodyIsNoSign() {
    DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    for (int day = 12; day >= 0; day--) {
      refused("KO", "PROVIDER_ERROR", "KO: Too Many Requests", day);
      refused("KO", "UNKNOWN_SYMBOL", "KO: Quote not found for symbol: KO", day);
      refused("KO", "DRIFT", "the answer is no chart", day);
    }
    clock.moveOn(Duration.ofDays(40));
    look();

    assertThat(signs()).containsExactly("KO asset");
    assertThat(states()).containsExactly("AAPL active", "KO active");
  }

  @Test
  void aListThatNamesOnlyAPartSaysNothingOfTheRest() {
    silentSince("KO", 20);
    assets("AAPL", "XOM", "BA", "MSFT");
    look();

    assertThat(signs()).containsExactly("KO bars");
  }

  @Test
  void aListThatBrokeOffNeitherMissesNorFindsAnybody() {
    list("failed", "AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    look();
    assertThat(signs()).isEmpty();

    assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    look();
    assertThat(signs()).containsExactly("KO asset");
    assets("AAPL");
    look();
    assertThat(signs()).as("it was missing, and was not found since").containsExactly("KO asset");
  }

  @Test
  void aListingThatCouldNotBeReadIsNotMissing() {
    long intake = assets("AAPL", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    DATABASE
        .sql(
            "INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at) VALUES"
                + " (:id, 'alpaca-assets', 'DRIFT', 'name', '{\"symbol\":\"KO\",\"name\":7}', now())")
        .param("id", intake)
        .update();
    look();

    assertThat(signs()).isEmpty();
  }

  @Test
  void whatYahooAnsweredAfterwardsClearsIt() {
    DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    notFound("KO", 3);
    answered("yahoo-daily-bars", "interval=1d", "KO", daysAgo(2).plusSeconds(60));
    notFound("KO", 1);
    look();

    assertThat(signs()).containsExactly("KO asset");
  }

  @Test
  void twiceOnOneDayIsOnce() {
    DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    notFound("KO", 2);
    notFound("KO", 2);
    look();

    assertThat(signs()).containsExactly("KO asset");
  }

  // ---- back again

  @Test
  void itIsBackWhenTheListNamesItAgain() {
    twoThatAgreeProveIt();
    told.clear();
    assets("AAPL", "KO", "XOM", "BA", "MSFT", "JNJ", "PG", "HD", "V", "DIS", "INTC", "AMD");
    look();

    assertThat(states()).containsExactly("AAPL active", "KO active");
    assertThat(told).containsExactly(new WatchlistChanged(Set.of("AAPL", "KO")));
    look();
    assertThat(signs()).as("what was said before counts no more").isEmpty();
    assertThat(DATABASE.sql("SELECT count(*) FROM symbol_sign").query(Integer.class).single())
        .as("but can still be read")
        .isEqualTo(2);
  }

  @Test
  void itIsBackWhenItTradesAgain() {
    notFound("KO", 3);
    notFound("KO", 2);
    silentSince("KO", 20);
    look();
    assertThat(states()).contains("KO delisted");
    look();
    assertThat(states()).as("nothing new was said").contains("KO delisted");

    clock.moveOn(Duration.ofDays(1));
    bar("KO", "1Min", clock.instant().minusSeconds(120));
    look();
    assertThat(states()).contains("KO active");
  }

  @Test
  void aPersonMaySayThatItLives() {
    twoThatAgreeProveIt();

    assertThat(watchlist.resume("KO", "ada")).isTrue();
    look();

    assertThat(states()).containsExactly("AAPL active", "KO active");
    assertThat(signs()).containsExactly("KO asset");
  }

  // ---- renamed

  @Test
  void theSuccessorOfARenamedSymbolIsFollowed() {
    watchlist.add("AMD", "ada");
    told.clear();
    renamed("AMD", "META", today());
    look();

    assertThat(states()).containsExactly("AAPL active", "AMD renamed", "KO active", "META active");
    assertThat(proof("AMD")).isEqualTo("renamed to META on " + today() + ", says alpaca");
    assertThat(told).containsExactly(new WatchlistChanged(Set.of("AAPL", "KO", "META")));
    look();
    assertThat(told).as("once is enough").hasSize(1);
  }

  @Test
  void aNameThatIsToChangeTomorrowStandsToday() {
    renamed("KO", "COKE", today().plusDays(1));
    look();
    assertThat(states()).containsExactly("AAPL active", "KO active");

    clock.moveOn(Duration.ofDays(1));
    look();
    assertThat(states()).containsExactly("AAPL active", "COKE active", "KO renamed");
  }

  @Test
  void aNameThatAnotherCompanyTookOverIsNotGivenUp() {
    renamed("KO", "OLDKO", today().minusYears(4));
    look();
    assertThat(states()).containsExactly("AAPL active", "KO active");

    DATABASE.sql("DELETE FROM symbol WHERE symbol = 'KO'").update();
    look();
    assertThat(states()).as("nobody has it now").contains("KO renamed", "OLDKO active");
  }

  @Test
  void whatIsNoSymbolSucceedsNobody() {
    renamed("KO", "<script>", today());
    look();

    assertThat(states()).containsExactly("AAPL active", "KO active");
  }

  // ---- when it is looked at

  @Test
  void itIsLookedAgainWhenRowsTellOrAnHourHasPassed() {
    watch.look();
    DATABASE.sql("UPDATE symbol SET status = 'inactive' WHERE symbol = 'KO'").update();
    watch.look();
    watch.on(new RowsStored("alpaca-stream", 1, Map.of("quote", Set.of("KO"))));
    watch.look();
    assertThat(signs()).isEmpty();

    watch.on(new RowsStored("alpaca-assets", 1, Map.of("symbol", Set.of())));
    watch.look();
    assertThat(signs()).containsExactly("KO asset");

    DATABASE.sql("UPDATE symbol SET status = 'active' WHERE symbol = 'KO'").update();
    watch.look();
    assertThat(signs()).containsExactly("KO asset");
    clock.moveOn(Duration.ofHours(1));
    watch.look();
    assertThat(signs()).isEmpty();
  }

  // ---- hands

  private void look() {
    watch.on(new RowsStored("any", 1, Map.of("bar", Set.of())));
    watch.look();
  }

  /** Alpaca's list was read to its end and named these, as active. */
  private long assets(String... symbols) {
    return list("done", symbols);
  }

  private long list(String outcome, String... symbols) {
    DATABASE
        .sql(
            "INSERT INTO flow_run (flow, cause, started_at, finished_at, outcome)"
                + " VALUES ('alpaca-assets', 'schedule', :at, :at, :outcome)")
        .param("at", utc(nextList))
        .param("outcome", outcome)
        .update();
    long intake = (nextList.getEpochSecond() << 20) + 1;
    nextList = nextList.plusSeconds(1);
    DATABASE
        .sql(
            "INSERT INTO intake VALUES (:id, 'alpaca-assets', NULL, '', now(), 'json', '', 0, 0, 0, 0, 0, 0)")
        .param("id", intake)
        .update();
    DATABASE
        .sql(
            """
            INSERT INTO symbol (symbol, name, exchange, asset_class, status, tradable, intake_id, seen_intake_id)
            SELECT symbol, 'A company', 'NYSE', 'us_equity', 'active', true, :id, :id FROM unnest(:symbols) AS symbol
            ON CONFLICT (symbol) DO UPDATE SET status = 'active', seen_intake_id = :id
            """)
        .param("id", intake)
        .param("symbols", symbols)
        .update();
    return intake;
  }

  private void notFound(String symbol, int daysAgo) {
    refused(symbol, "UNKNOWN_SYMBOL", symbol + ": No data found, symbol may be delisted", daysAgo);
  }

  private void refused(String symbol, String code, String reason, int daysAgo) {
    DATABASE
        .sql(
            "INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at)"
                + " VALUES (7, 'yahoo-daily-bars', :code, :reason, :item, :at)")
        .param("code", code)
        .param("reason", reason)
        .param("item", "{\"symbol\":\"" + symbol + "\"}")
        .param("at", utc(daysAgo(daysAgo)))
        .update();
  }

  private void noQuote(String symbol) {
    DATABASE
        .sql(
            "INSERT INTO company (symbol, source, type, facts, stated_at, intake_id)"
                + " VALUES (?, 'yahoo', 'NONE', '{}', now(), 8)")
        .param(symbol)
        .update();
  }

  private void instrument(String symbol, String type, Instant at) {
    DATABASE
        .sql(
            "INSERT INTO instrument (symbol, source, type, stated_at, intake_id)"
                + " VALUES (?, 'yahoo', ?, ?, 9) ON CONFLICT (symbol, source) DO UPDATE"
                + " SET type = EXCLUDED.type, stated_at = EXCLUDED.stated_at")
        .params(symbol, type, utc(at))
        .update();
  }

  private void silentSince(String symbol, int days) {
    DATABASE.sql("DELETE FROM bar WHERE symbol = ?").param(symbol).update();
    dayBars(symbol, days);
  }

  private void dayBars(String symbol, int daysAgo) {
    bar(symbol, "1Day", daysAgo(daysAgo));
  }

  private void bar(String symbol, String timeframe, Instant at) {
    DATABASE
        .sql(
            "INSERT INTO bar VALUES (?, ?, 'iex', ?, 1, 1, 1, 1, 1, NULL, NULL, false, ?, 9)"
                + " ON CONFLICT DO NOTHING")
        .params(symbol, timeframe, utc(at), utc(at))
        .update();
  }

  private void answered(String flow, String question, String symbol, Instant until) {
    DATABASE
        .sql(SqlFile.named("flows/move-marks").text())
        .param("flow", flow)
        .param("question", question)
        .param("symbols", symbol)
        .param("covered_until", utc(until))
        .update();
  }

  private void renamed(String symbol, String successor, LocalDate day) {
    DATABASE
        .sql(
            "INSERT INTO corporate_action (source, number, type, symbol, new_symbol, day, facts,"
                + " stated_at, intake_id) VALUES ('alpaca', ?, 'name_change', ?, ?, ?, '{}', now(), 6)")
        .params(symbol + successor, symbol, successor, day)
        .update();
  }

  private Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static List<String> states() {
    return column("SELECT symbol || ' ' || state FROM watchlist_entry ORDER BY symbol");
  }

  private static List<String> signs() {
    return column(
        "SELECT symbol || ' ' || sign FROM symbol_sign WHERE until IS NULL ORDER BY symbol, sign");
  }

  private static List<String> column(String sql) {
    return DATABASE.sql(sql).query(String.class).list();
  }

  private static String proof(String symbol) {
    return DATABASE
        .sql("SELECT proof FROM watchlist_entry WHERE symbol = ?")
        .param(symbol)
        .query(String.class)
        .single();
  }
}
