package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board of the watchlist, over HTTP: its figures, and the hands that keep it. */
class HomePageTest {

  @RegisterExtension private static final House house = House.open();

  /** Signed in once: the check of a password is slow on purpose. */
  private static final Reader viewer = Reader.as("viewer", house);

  private MadeMarket market;

  @BeforeEach
  void aSmallMarket() {
    market = new MadeMarket(house).empty().followed("AAPL", "Apple Inc.");
  }

  @Test
  void everyNumberOfTheBoardLeadsToItsIntake() {
    var today = LocalDate.now(ZoneId.of("America/New_York"));
    long trade = market.trade("AAPL", "190.12", Instant.now());
    long quote = market.quote("AAPL", "190.11", "190.13", Instant.now());
    market.followed("OLD", "Old Inc.");
    long before = market.day("OLD", today.minusDays(1), "100", "5");
    long day = market.day("OLD", today, "101", "48312345");

    String home = viewer.text("/");

    assertThat(home)
        .contains(link(trade, "AAPL") + ">190.12<")
        .contains(link(quote, "AAPL") + ">190.11<")
        .contains(link(quote, "AAPL") + ">0.02<")
        .contains(link(before, "OLD") + ">+1.00<")
        .contains(link(before, "OLD") + ">+1.00%<")
        .contains(link(day, "OLD"))
        .contains(">48.31M<");
  }

  @Test
  void ofASymbolWithoutDataEveryFigureIsADashAndNoLink() {
    market.empty().followed("NONE", "None Inc.");

    String row = rows(viewer.text("/")).get(0);

    assertThat(row)
        .contains("NONE")
        .doesNotContain("href")
        .doesNotContain(">0")
        .doesNotContain("stale\"");
    assertThat(count(row, ">–<")).isEqualTo(8);
  }

  @Test
  void anEmptyWatchlistSaysWhatToDo() {
    market.empty();

    assertThat(Reader.as("trader", house).text("/"))
        .contains("Nothing is followed yet")
        .contains("Add a symbol");
    assertThat(viewer.text("/"))
        .contains("Nothing is followed yet")
        .doesNotContain("Add a symbol,");
  }

  @Test
  void whatIsOlderThanTheSessionAllowsIsMarked() {
    market.trade("AAPL", "190.12", Instant.now().minusSeconds(300));
    market.followed("NEW", "New Inc.").trade("NEW", "5", Instant.now());

    var rows = rows(viewer.text("/"));

    assertThat(rows.get(0)).contains("class=\"stale\"").contains(">5 min<");
    assertThat(rows.get(1)).doesNotContain("class=\"stale\"");
  }

  @Test
  void aHaltedSymbolSaysWhyAndLeadsToTheWord() {
    market.trade("AAPL", "190.12", Instant.now().minusSeconds(5));
    long halt = market.status("AAPL", "H", "News pending", Instant.now());

    assertThat(viewer.text("/"))
        .contains(link(halt, "AAPL"))
        .contains("title=\"Halted: News pending\"");
  }

  @Test
  void aTraderAddsAndRemovesASymbolAndAViewerCannot() {
    market.listed("MSFT", "Microsoft");
    var trader = Reader.as("trader", house);

    var added = trader.submit("/", "/watchlist", Map.of("symbol", " msft "));
    assertThat(added.headers().firstValue("Location")).contains("/");
    assertThat(trader.text("/")).contains("MSFT is followed now.").contains("data-symbol=\"MSFT\"");

    var removed =
        trader.submit("/", "/watchlist/remove", Map.of("symbol", "MSFT"), "HX-Request", "true");
    assertThat(removed.body()).contains("MSFT is no longer followed.").contains("Undo");
    assertThat(removed.headers().firstValue("HX-Trigger")).contains("watchlist-changed");
    assertThat(trader.text("/board")).doesNotContain("MSFT").contains("AAPL");

    assertThat(viewer.submit("/", "/watchlist", Map.of("symbol", "MSFT")).statusCode())
        .isEqualTo(403);
    assertThat(viewer.text("/")).doesNotContain("id=\"add\"").doesNotContain("Remove AAPL");
  }

  @Test
  void aSymbolThatIsNoneIsRefusedInWords() {
    var answer =
        Reader.as("trader", house)
            .submit("/", "/watchlist", Map.of("symbol", MadeMarket.EVIL), "HX-Request", "true");

    assertThat(answer.body())
        .contains("is not a symbol")
        .contains("class=\"wrong\"")
        .doesNotContain("<script>");
    assertThat(answer.headers().firstValue("HX-Trigger")).isEmpty();
  }

  @Test
  void lettersBringSuggestionsThatAreNotFollowedYet() {
    market.listed("APLE", "Apple Hospitality");

    assertThat(viewer.text("/watchlist/suggestions?symbol=ap"))
        .contains("value=\"APLE\"")
        .doesNotContain("value=\"AAPL\"");
  }

  @Test
  void theChosenZoneIsKeptAndTheWayBackStaysInTheHouse() {
    var reader = viewer;

    var answer = reader.submit("/", "/zone", Map.of("zone", "Asia/Tokyo", "back", "/flows"));
    assertThat(answer.headers().firstValue("Location")).contains("/flows");
    assertThat(viewer.text("/")).contains("Tokyo (JST)");

    for (String away :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x")) {
      var led = reader.submit("/", "/zone", Map.of("zone", "UTC", "back", away));
      assertThat(led.headers().firstValue("Location")).contains("/");
    }
    assertThat(reader.submit("/", "/zone", Map.of("zone", "Mars/Olympus")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void theLightOfTheCookieIsInTheFirstByteAndNothingElseIs() {
    assertThat(viewer.get("/", "Cookie", viewer.cookie()).body()).doesNotContain("data-theme");
    var reader = viewer;
    assertThat(reader.get("/login").statusCode()).isEqualTo(302);
    assertThat(Reader.nobody(house).get("/login", "Cookie", "souk-theme=dark").body())
        .contains("data-theme=\"dark\"");
    assertThat(Reader.nobody(house).get("/login", "Cookie", "souk-theme=evil").body())
        .doesNotContain("data-theme");
  }

  @Test
  void aFiveHundredSymbolBoardIsWrittenInOneGo() {
    for (int i = 0; i < 500; i++) {
      market.followed("Z%03d".formatted(i), "Company " + i);
    }

    assertThat(rows(viewer.text("/"))).hasSize(501);
  }

  private static String link(long intake, String symbol) {
    return "href=\"/intake/" + intake + "?symbol=" + symbol + "\"";
  }

  private static List<String> rows(String page) {
    return Pattern.compile("<tr[^>]*data-symbol.*?</tr>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(row -> row.group())
        .toList();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
