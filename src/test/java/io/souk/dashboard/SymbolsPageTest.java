package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.symbols.Watchlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registry of what is followed, as people read and keep it. */
class SymbolsPageTest {

  private static final Pattern SYMBOL = Pattern.compile("<a class=\"symbol\"[^>]*>([^<]*)</a>");

  @RegisterExtension private static final House house = House.open();

  private static final Reader viewer = Reader.as("viewer", house);
  private static final Reader trader = Reader.as("trader", house);

  @BeforeEach
  void threeAreFollowed() {
    var market = new MadeMarket(house).empty();
    house.database().sql("TRUNCATE symbol, company, instrument, audit_entry").update();
    market.followed("AAPL", "Apple Inc.").followed("KO", "Coca-Cola").followed("FB", "Facebook");
    write(
        "UPDATE watchlist_entry SET state = 'delisted', active_until = now(),"
            + " proof = 'Alpaca lists it as inactive; <b>Yahoo</b> found no data' WHERE symbol = 'KO'");
    write(
        "INSERT INTO symbol_sign VALUES"
            + " ('KO', 'asset', now(), NULL, 'Alpaca lists it as inactive', 4711),"
            + " ('KO', 'quote', now(), now(), 'a sign of yesterday', 4712)");
    write(
        "UPDATE watchlist_entry SET state = 'renamed', active_until = now(), renamed_to = 'META',"
            + " proof = 'renamed to META on 2022-06-09, says alpaca' WHERE symbol = 'FB'");
    write(
        "INSERT INTO company (symbol, source, sector, facts, stated_at, intake_id)"
            + " VALUES ('AAPL', 'yahoo', 'Technology', '{}', now(), 4713)");
    write(
        "INSERT INTO instrument (symbol, source, unit, currency, unit_factor, stated_at, intake_id)"
            + " VALUES ('AAPL', 'yahoo', 'GBp', 'GBP', 0.01, now(), 4714)");
  }

  private static void write(String sql) {
    house.database().sql(sql).update();
  }

  private static List<String> symbols(String page) {
    var symbols = new ArrayList<String>();
    var found = SYMBOL.matcher(page);
    while (found.find()) {
      symbols.add(found.group(1));
    }
    return symbols;
  }

  private static List<String> audited() {
    return house
        .database()
        .sql("SELECT who || ' ' || action || ' ' || subject FROM audit_entry ORDER BY id")
        .query(String.class)
        .list();
  }

  @Test
  void whoServesASymbolIsSaidAndWhetherAnybodyKnowsIt() {
    write(
        "INSERT INTO watchlist_entry (symbol, added_at, added_by, active_since)"
            + " VALUES ('VOD.L', now(), 'ada', now() - interval '1 day'),"
            + " ('NONE.L', now(), 'ada', now() - interval '1 day')");
    write(
        "INSERT INTO instrument (symbol, source, name, type, stated_at, intake_id)"
            + " VALUES ('VOD.L', 'yahoo', 'Vodafone', 'EQUITY', now(), 4715)");
    write(
        "INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at)"
            + " SELECT 4716, 'yahoo-quotes', 'UNKNOWN_SYMBOL', symbol || ' has no quote', '{}', now()"
            + " FROM watchlist_entry");
    String page = viewer.get("/symbols").body();

    assertThat(lineOf(page, "AAPL")).contains("<td class=\"by\">alpaca, yahoo</td>");
    assertThat(lineOf(page, "VOD.L"))
        .contains("<td class=\"by\">yahoo</td>")
        .doesNotContain("Nobody knows it");
    assertThat(lineOf(page, "NONE.L"))
        .contains("<td class=\"by\">yahoo</td>")
        .contains("Nobody knows it");
    assertThat(page.split("Nobody knows it", -1)).hasSize(2);
  }

  private static String lineOf(String page, String symbol) {
    int from = page.indexOf(">" + symbol + "</a>");
    return page.substring(from, page.indexOf("</tbody>", from));
  }

  @Test
  void eachSymbolSaysWhatIsKnownOfItAndWhoSaidIt() {
    assertThat(viewer.text("/symbols"))
        .contains(
            "aria-current=\"page\">Symbols<",
            ">Apple Inc.<",
            ">NASDAQ<",
            ">Technology<",
            ">GBP<",
            "href=\"/intake/4713?symbol=AAPL\"",
            "renamed to META on 2022-06-09, says alpaca",
            "Sign: Alpaca lists it as inactive",
            "href=\"/intake/4711?symbol=KO\"")
        .contains("&lt;b&gt;Yahoo&lt;/b&gt;")
        .doesNotContain("<b>Yahoo", "a sign of yesterday", "Paused by");
  }

  @Test
  void oneStateCanBeChosen() {
    assertThat(symbols(viewer.text("/symbols"))).containsExactly("AAPL", "FB", "KO");
    assertThat(symbols(viewer.text("/symbols?state=delisted"))).containsExactly("KO");
    assertThat(symbols(viewer.text("/symbols?state=active"))).containsExactly("AAPL");
    assertThat(symbols(viewer.text("/symbols?state=nonsense"))).hasSize(3);
    assertThat(viewer.text("/symbols?state=paused")).contains("None is paused.");
  }

  @Test
  void whoMayOnlyLookIsOfferedNoDeed() {
    assertThat(viewer.text("/symbols")).doesNotContain(">Pause<", ">Remove<", "Add symbol");
    assertThat(trader.text("/symbols")).contains(">Pause<", ">Resume<", ">Remove<", "Add symbol");
  }

  @Test
  void aTraderPausesAndResumes() {
    var paused =
        trader.submit("/symbols", "/watchlist/pause", Map.of("symbol", "AAPL", "state", "active"));
    assertThat(paused.headers().firstValue("Location").orElse(""))
        .endsWith("/symbols?state=active");
    assertThat(trader.text("/symbols?state=active"))
        .contains("AAPL is paused. What is stored of it stays.");
    assertThat(viewer.text("/symbols?state=paused")).contains("Paused by trader.");
    assertThat(house.room(Watchlist.class).symbols()).isEmpty();

    trader.submit("/symbols", "/watchlist/resume", Map.of("symbol", "AAPL"));
    trader.submit("/symbols", "/watchlist/resume", Map.of("symbol", "KO"));
    assertThat(trader.text("/symbols")).contains("KO is asked for again.");
    assertThat(house.room(Watchlist.class).symbols()).containsExactly("AAPL", "KO");
    assertThat(audited())
        .containsExactly("trader pause AAPL", "trader resume AAPL", "trader resume KO");
  }

  @Test
  void aTraderAddsAndRemovesAndStaysOnThePage() {
    var added = trader.submit("/symbols", "/watchlist", Map.of("symbol", "fb", "back", "symbols"));
    assertThat(added.headers().firstValue("Location").orElse("")).endsWith("/symbols");
    assertThat(trader.text("/symbols")).contains("FB is followed now.");
    var removed =
        trader.submit("/symbols", "/watchlist/remove", Map.of("symbol", "KO", "back", "symbols"));
    assertThat(removed.headers().firstValue("Location").orElse("")).endsWith("/symbols");
    assertThat(symbols(trader.text("/symbols"))).containsExactly("AAPL", "FB");
    assertThat(audited()).containsExactly("trader follow FB", "trader unfollow KO");
  }

  @Test
  void noAddressFromOutsideLeadsElsewhere() {
    var added =
        trader.submit(
            "/symbols", "/watchlist", Map.of("symbol", "FB", "back", "/evil.example/symbols"));

    assertThat(added.headers().firstValue("Location").orElse(""))
        .endsWith("/")
        .doesNotContain("evil");
  }

  @Test
  void whatIsNoSymbolIsRefusedInWords() {
    trader.submit("/symbols", "/watchlist/pause", Map.of("symbol", "no symbol"));

    assertThat(trader.text("/symbols")).contains("is not a symbol");
  }

  @Test
  void whatIsNotActiveIsNotOnTheBoard() {
    assertThat(viewer.text("/"))
        .contains("data-symbol=\"AAPL\"")
        .doesNotContain("\"KO\"", "\"FB\"");
  }
}
