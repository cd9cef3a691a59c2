package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.AccountBooks.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States, settings, lists and days: what a later answer changes, and what a late one does not. */
class AccountStatementsTest {

  private static final AccountBooks BOOKS = new AccountBooks();
  private static final String NINE = "2026-11-20T09:00:00Z";
  private static final String TEN = "2026-11-20T10:00:00Z";
  private static final String ELEVEN = "2026-11-20T11:00:00Z";

  @BeforeEach
  void nothingIsKnown() {
    BOOKS.clear();
  }

  private static Counts account(String equity, String at) {
    return BOOKS
        .write(
            "alpaca-account",
            "{\"id\":\"a1\",\"status\":\"ACTIVE\",\"equity\":\"%s\",\"cash\":\"1\"}"
                .formatted(equity),
            at)
        .get("account_state");
  }

  private static List<String> equities() {
    return BOOKS.lines("SELECT equity FROM account_state ORDER BY stated_at");
  }

  @Test
  void anAccountLeavesARowEachTimeThatSomethingChanged() {
    assertThat(account("10.50", NINE)).isEqualTo(new Counts(1, 1, 0));
    assertThat(account("10.5", TEN)).isEqualTo(new Counts(1, 0, 0));
    assertThat(account("11", ELEVEN)).isEqualTo(new Counts(1, 1, 0));

    assertThat(equities()).containsExactly("10.50", "11");
  }

  @Test
  void aStateThatComesLateFindsItsPlaceInTheHistory() {
    account("10", NINE);
    account("12", ELEVEN);

    assertThat(account("11", TEN)).isEqualTo(new Counts(1, 1, 0));
    assertThat(account("11", TEN)).isEqualTo(new Counts(1, 0, 0));
    assertThat(equities()).containsExactly("10", "11", "12");
  }

  @Test
  void aSettingIsWhatWasSaidLast() {
    String strict = "{\"no_shorting\":true,\"max_margin_multiplier\":\"4\"}";
    String loose = "{\"no_shorting\":false,\"max_margin_multiplier\":\"4\"}";
    BOOKS.write("alpaca-account-settings", strict, NINE);

    assertThat(BOOKS.write("alpaca-account-settings", loose, TEN).get("account_setting"))
        .isEqualTo(new Counts(2, 1, 0));
    assertThat(BOOKS.write("alpaca-account-settings", strict, NINE).get("account_setting"))
        .isEqualTo(new Counts(2, 0, 1));
    assertThat(BOOKS.lines("SELECT name || '=' || value FROM account_setting ORDER BY 1"))
        .containsExactly("max_margin_multiplier=\"4\"", "no_shorting=false");
  }

  @Test
  void aWatchlistKeepsItsSymbolsWhenOnlyItsNameIsSaidAndGoesWhenItIsNamedNoMore() {
    String one = "{\"id\":\"w1\",\"name\":\"Mine\"}";
    String whole =
        "{\"id\":\"w1\",\"name\":\"Mine\",\"assets\":[{\"symbol\":\"KO\"},{\"symbol\":\"A\"}]}";
    BOOKS.write("alpaca-watchlists", "[" + one + "]", NINE);
    BOOKS.write("alpaca-watchlists", whole, NINE);

    assertThat(BOOKS.write("alpaca-watchlists", "[" + one + "]", TEN))
        .containsEntry("provider_watchlist", new Counts(1, 0, 0))
        .containsEntry("account_list", new Counts(1, 0, 0));
    assertThat(BOOKS.lines("SELECT array_to_string(members, ',') FROM provider_watchlist"))
        .containsExactly("KO,A");
    BOOKS.write("alpaca-watchlists", "[]", ELEVEN);
    assertThat(BOOKS.lines("SELECT name FROM provider_watchlist")).isEmpty();
    assertThat(BOOKS.write("alpaca-watchlists", whole, TEN).get("provider_watchlist"))
        .isEqualTo(new Counts(1, 0, 1));
  }

  @Test
  void theLaterDrawingOfTheHistoryWinsPointByPoint() {
    String drawn =
        "{\"timestamp\":[1580826600,1580827500],\"equity\":[1.5,%s],\"profit_loss\":[0,0],\"profit_loss_pct\":[0,null],\"timeframe\":\"1D\"}";
    BOOKS.write("alpaca-portfolio-history", drawn.formatted("2"), NINE);

    assertThat(
            BOOKS
                .write("alpaca-portfolio-history", drawn.formatted("3"), TEN)
                .get("portfolio_point"))
        .isEqualTo(new Counts(2, 1, 0));
    assertThat(
            BOOKS
                .write("alpaca-portfolio-history", drawn.formatted("2"), NINE)
                .get("portfolio_point"))
        .isEqualTo(new Counts(2, 0, 1));
    assertThat(
            BOOKS.lines(
                "SELECT equity || ' ' || coalesce(profit_loss_pct::text, '?') FROM portfolio_point ORDER BY point_at"))
        .containsExactly("1.5 0", "3 ?");
  }

  private static Map<String, Counts> calendar(String at, String... days) {
    var text = new StringBuilder("[");
    for (String day : days) {
      text.append(text.length() == 1 ? "" : ",")
          .append("{\"date\":\"%s\",\"open\":\"09:30\",\"close\":\"16:00\"}".formatted(day));
    }
    return BOOKS.write("alpaca-calendar", text.append("]").toString(), at);
  }

  private static List<String> days() {
    return BOOKS.lines("SELECT day FROM venue_day ORDER BY day");
  }

  @Test
  void aDayThatAWholeCalendarNamesNoMoreIsNoTradingDay() {
    calendar(NINE, "2026-11-18", "2026-11-19", "2026-11-20");

    assertThat(calendar(TEN, "2026-11-18", "2026-11-20"))
        .containsEntry("venue_day", new Counts(2, 0, 0))
        .containsEntry("venue_year", new Counts(1, 1, 0));

    assertThat(days()).containsExactly("2026-11-18", "2026-11-20");
    assertThat(calendar(NINE, "2026-11-18", "2026-11-19", "2026-11-20"))
        .containsEntry("venue_day", new Counts(3, 0, 1));
    assertThat(days()).containsExactly("2026-11-18", "2026-11-20");
  }

  @Test
  void theSameCalendarAgainIsUnchangedAndDaysOutsideOfItStay() {
    calendar(NINE, "2026-11-17", "2026-11-18", "2026-11-19");

    assertThat(calendar(TEN, "2026-11-17", "2026-11-18", "2026-11-19"))
        .containsEntry("venue_day", new Counts(3, 0, 0))
        .containsEntry("venue_year", new Counts(1, 0, 0));
    calendar(ELEVEN, "2026-11-18", "2026-11-19");
    assertThat(days()).containsExactly("2026-11-17", "2026-11-18", "2026-11-19");
  }

  @Test
  void aClockShowsTheLaterTime() {
    String clock =
        "{\"timestamp\":\"2026-11-20T%s:00.123456789-05:00\",\"is_open\":true,\"next_open\":\"2026-11-23T09:30:00-05:00\",\"next_close\":\"2026-11-20T16:00:00-05:00\"}";
    BOOKS.write("alpaca-clock", clock.formatted("10:00"), TEN);

    assertThat(BOOKS.write("alpaca-clock", clock.formatted("09:00"), NINE).get("venue_clock"))
        .isEqualTo(new Counts(1, 0, 1));
    assertThat(BOOKS.lines("SELECT shown_at || ' ' || shown_ns FROM venue_clock"))
        .containsExactly("2026-11-20 15:00:00.123456+00 789");
  }

  private static Counts assets(String... assets) {
    return BOOKS.write("alpaca-assets", "[" + String.join(",", assets) + "]", NINE).get("symbol");
  }

  private static String asset(String id, String symbol, String status) {
    return """
        {"id":"%s","symbol":"%s","name":"%s","class":"us_equity","status":"%s","tradable":%s}"""
        .formatted(id, symbol, "Name of " + id, status, status.equals("active"));
  }

  @Test
  void aSymbolBelongsToWhatIsActiveThoughItsFormerOwnerIsNamedLater() {
    assertThat(assets(asset("new", "FB", "active"), asset("old", "FB", "inactive")))
        .isEqualTo(new Counts(2, 2, 0));

    assertThat(BOOKS.lines("SELECT asset_id || status FROM symbol")).containsExactly("newactive");
    assertThat(BOOKS.lines("SELECT asset_id || symbol || status FROM asset ORDER BY 1"))
        .containsExactly("newFBactive", "oldFBinactive");
    assertThat(assets(asset("new", "FB", "active"), asset("old", "FB", "inactive")))
        .isEqualTo(new Counts(2, 0, 0));
  }

  @Test
  void whatIsActiveNoMoreSaysSoUnderItsSymbolAndARenamedOneKeepsItsRow() {
    assets(asset("a", "FB", "active"));
    assets(asset("a", "META", "active"), asset("b", "SIVB", "inactive"));
    assertThat(assets(asset("a", "META", "inactive"))).isEqualTo(new Counts(1, 1, 0));

    assertThat(BOOKS.lines("SELECT asset_id || symbol || status FROM asset ORDER BY 1"))
        .containsExactly("aMETAinactive", "bSIVBinactive");
    assertThat(BOOKS.lines("SELECT symbol || status FROM symbol ORDER BY 1"))
        .containsExactly("FBactive", "METAinactive", "SIVBinactive");
  }
}
