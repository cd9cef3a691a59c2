package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowStatus.State;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each page over HTTP, behind the real gates, on the real database. */
class PagesTest {

  private static final String EVIL =
      "<script>window.pwned=1</script>\"'><img src=x onerror=pwned()>";
  private static House house;
  private static Reader viewer;

  private MadeMarket market;

  @BeforeAll
  static void open() {
    house = House.open();
    viewer = Reader.as("viewer", house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void aSmallMarket() {
    market = new MadeMarket(house).empty().followed("AAPL", "Apple Inc.");
  }

  // ---- home

  @Test
  void everyNumberOfTheBoardLeadsToItsIntake() {
    var today = LocalDate.now(ZoneId.of("America/New_York"));
    long trade = market.trade("AAPL", "190.12", Instant.now());
    long quote = market.quote("AAPL", "190.11", "190.13", Instant.now());
    market.followed("OLD", "Old Inc.");
    long before = market.day("OLD", today.minusDays(1), "100", "5");
    long day = market.day("OLD", today, "101", "48312345");

    String home = viewer().text("/");

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

    String row = rows(viewer().text("/")).get(0);

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
    assertThat(viewer().text("/"))
        .contains("Nothing is followed yet")
        .doesNotContain("Add a symbol,");
  }

  @Test
  void whatIsOlderThanTheSessionAllowsIsMarked() {
    market.trade("AAPL", "190.12", Instant.now().minusSeconds(300));
    market.followed("NEW", "New Inc.").trade("NEW", "5", Instant.now());

    var rows = rows(viewer().text("/"));

    assertThat(rows.get(0)).contains("class=\"stale\"").contains(">5 min<");
    assertThat(rows.get(1)).doesNotContain("class=\"stale\"");
  }

  @Test
  void aHaltedSymbolSaysWhyAndLeadsToTheWord() {
    market.trade("AAPL", "190.12", Instant.now().minusSeconds(5));
    long halt = market.status("AAPL", "H", "News pending", Instant.now());

    assertThat(viewer().text("/"))
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

    assertThat(viewer().submit("/", "/watchlist", Map.of("symbol", "MSFT")).statusCode())
        .isEqualTo(403);
    assertThat(viewer().text("/")).doesNotContain("id=\"add\"").doesNotContain("Remove AAPL");
  }

  @Test
  void aSymbolThatIsNoneIsRefusedInWords() {
    var answer =
        Reader.as("trader", house)
            .submit("/", "/watchlist", Map.of("symbol", EVIL), "HX-Request", "true");

    assertThat(answer.body())
        .contains("is not a symbol")
        .contains("class=\"wrong\"")
        .doesNotContain("<script>");
    assertThat(answer.headers().firstValue("HX-Trigger")).isEmpty();
  }

  @Test
  void lettersBringSuggestionsThatAreNotFollowedYet() {
    market.listed("APLE", "Apple Hospitality");

    assertThat(viewer().text("/watchlist/suggestions?symbol=ap"))
        .contains("value=\"APLE\"")
        .doesNotContain("value=\"AAPL\"");
  }

  @Test
  void theChosenZoneIsKeptAndTheWayBackStaysInTheHouse() {
    var reader = viewer();

    var answer = reader.submit("/", "/zone", Map.of("zone", "Asia/Tokyo", "back", "/flows"));
    assertThat(answer.headers().firstValue("Location")).contains("/flows");
    assertThat(viewer().text("/")).contains("Tokyo (JST)");

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
    assertThat(viewer().get("/", "Cookie", viewer().cookie()).body()).doesNotContain("data-theme");
    var reader = viewer();
    assertThat(reader.get("/login").statusCode()).isEqualTo(302);
    assertThat(Reader.nobody(house).get("/login", "Cookie", "souk-theme=dark").body())
        .contains("data-theme=\"dark\"");
    assertThat(Reader.nobody(house).get("/login", "Cookie", "souk-theme=evil").body())
        .doesNotContain("data-theme");
  }

  // ---- flows

  @Test
  void aFlowShowsWhatItDoesInWordsAndFigures() {
    house.flows().put(FakeFlows.flow("alpaca-stream", true, State.CONNECTING, "attempt 3"));

    assertThat(viewer().text("/flows"))
        .contains("alpaca-stream", "Connecting", "attempt 3", "wss://stream.example.com/v2/iex")
        .contains(">1,204,811<", ">1,204,790<", ">21<", ">123<")
        .contains("Monday to Friday at 16:20, New York");
  }

  @Test
  void aRefusedTextIsShownWithFileLineAndReasonWhileTheOldOneRuns() {
    house.flows().put(FakeFlows.refused("broken-poll", "flows/broken-poll.camel.yaml", 12, EVIL));

    assertThat(viewer().text("/flows"))
        .contains("A newer text was refused")
        .contains("flows/broken-poll.camel.yaml, line 12")
        .contains("&lt;script&gt;window.pwned")
        .doesNotContain("<script>window");
    house.flows().remove("broken-poll");
  }

  @Test
  void anEngineerStopsAndStartsAFlowAndTheAuditKnows() {
    var engineer = Reader.as("engineer", house);

    var stopped =
        engineer.submit("/flows", "/flows/alpaca-bars/stop", Map.of(), "HX-Request", "true");
    assertThat(stopped.body()).contains("alpaca-bars is stopped.");
    assertThat(engineer.text("/flows")).contains("Stopped");
    engineer.submit("/flows", "/flows/alpaca-bars/start", Map.of());
    engineer.submit("/flows", "/flows/alpaca-bars/run", Map.of());

    assertThat(house.flows().told)
        .containsSubsequence("stop alpaca-bars", "start alpaca-bars", "run alpaca-bars");
    assertThat(audited("engineer"))
        .containsSubsequence("stop alpaca-bars done", "start alpaca-bars done");
  }

  @Test
  void whatAFlowCannotDoNowIsSaidInWords() {
    var answer =
        Reader.as("admin", house)
            .submit("/flows", "/flows/alpaca-stream/run", Map.of(), "HX-Request", "true");

    assertThat(answer.body()).contains("A stream cannot be run once.");
    assertThat(audited("admin")).contains("run alpaca-stream refused: A stream cannot be run once");
  }

  @Test
  void viewerAndTraderSeeNoSwitchesAndTheirHandsAreRefused() {
    for (String role : List.of("viewer", "trader")) {
      var reader = Reader.as(role, house);
      assertThat(reader.text("/flows")).doesNotContain(">Stop<").doesNotContain(">Run now<");
      assertThat(reader.submit("/", "/flows/alpaca-stream/stop", Map.of()).statusCode())
          .isEqualTo(403);
    }
    assertThat(house.flows().told).doesNotContain("stop alpaca-stream");
  }

  @Test
  void withoutTheTokenNothingHappens() {
    var admin = Reader.as("admin", house);

    assertThat(admin.postWithoutToken("/flows/alpaca-stream/stop", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(admin.postWithoutToken("/watchlist/remove", Map.of("symbol", "AAPL")).statusCode())
        .isEqualTo(403);
    assertThat(house.flows().told).doesNotContain("stop alpaca-stream");
    assertThat(admin.text("/board")).contains("AAPL");
  }

  @Test
  void thePageOfAFlowTellsItsHistory() {
    house
        .database()
        .sql(
            """
            INSERT INTO flow_run (flow, cause, started_at, finished_at, outcome, detail)
            VALUES ('alpaca-bars', 'person', now() - interval '1 hour', now() - interval '1 hour' + interval '812 ms', 'failed', '503 after 3 attempts');
            INSERT INTO stream_gap (flow, lost_at, back_at, reason)
            VALUES ('alpaca-stream', now() - interval '1 hour', now() - interval '59 minutes', 'the peer closed');
            INSERT INTO flow_revision (flow, hash, files, outcome, file, line, reason)
            VALUES ('alpaca-bars', 'h', '{"flows/alpaca-bars.camel.yaml": "- route: <b>"}', 'refused', 'flows/alpaca-bars.camel.yaml', 3, 'unknown step');
            """)
        .update();
    long intake = market.intake("alpaca-bars", "{}", 0, 1);
    market.refusal(intake, "alpaca-bars", "DRIFT", "the field p is missing", EVIL);

    assertThat(viewer().text("/flows/alpaca-bars"))
        .contains("812 ms", "503 after 3 attempts", "person")
        .contains("unknown step", "- route: &lt;b&gt;", "flows/alpaca-bars.camel.yaml, line 3")
        .contains("DRIFT", "the field p is missing", "/intake/" + intake)
        .doesNotContain("<script>window");
    assertThat(viewer().text("/flows/alpaca-stream")).contains("the peer closed").contains("1 min");
    assertThat(viewer().get("/flows/nowhere").statusCode()).isEqualTo(404);
  }

  // ---- intake

  @Test
  void anIntakeShowsItsSumItsRowsItsRefusalsAndItsBytes() {
    long intake =
        market.trade(
            "AAPL", "190.10", Instant.parse("2026-11-17T15:00:00.123456789Z").plusSeconds(0));
    market.refusal(intake, "alpaca-stream", "IMPOSSIBLE_VALUE", "price -1 is not above zero", EVIL);

    String page = viewer().text("/intake/" + intake + "?symbol=AAPL");

    assertThat(page)
        .contains("<b>1</b> received", "<b>1</b> stored", "<b>0</b> unchanged", "<b>0</b> refused")
        .contains("IMPOSSIBLE_VALUE", "price -1 is not above zero")
        .contains("&quot;p&quot;: 190.10")
        .contains("class=\"hit\"", "id=\"hit\"")
        .doesNotContain("<script>window");
  }

  @Test
  void theRowsOfAnIntakeAreShownToTheNanosecond() {
    var at = Instant.now().minusSeconds(60).plusNanos(789);
    long intake = market.trade("AAPL", "190.10", at);

    String page = viewer().text("/intake/" + intake);

    assertThat(page)
        .contains("Trades")
        .contains(">190.1<")
        .contains("%09d".formatted(at.getNano()));
    assertThat(viewer().text("/intake/" + intake + "?symbol=MSFT"))
        .contains("No row of MSFT stands");
  }

  @Test
  void theBytesCanBeTakenHomeAsTheyCame() {
    String evil = "<html>" + EVIL + "</html>";
    long intake = market.intake("alpaca-bars", evil, 0, 0);

    var answer = viewer().get("/intake/" + intake + "/payload");

    assertThat(answer.body()).isEqualTo(evil);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theLedgerAddsUpByFlowAndDay() {
    market.intake("ledger-flow", "{}", 3, 2);
    market.intake("ledger-flow", "{}", 1, 0);

    assertThat(viewer().text("/intake?flow=ledger-flow"))
        .containsPattern(
            "ledger-flow</a></th>\\s*<td class=\"num\">2</td>\\s*<td class=\"num\">6</td>\\s*<td class=\"num\">4</td>")
        .contains("Newest intakes of ledger-flow");
    assertThat(viewer().text("/intake?day=2020-01-01"))
        .contains("Nothing was received on this day.");
  }

  @Test
  void whatIsNoIntakeIsNotFound() {
    assertThat(viewer().get("/intake/1").statusCode()).isEqualTo(404);
    assertThat(viewer().get("/intake/abc").statusCode()).isEqualTo(404);
    assertThat(viewer().get("/intake?day=yesterday").statusCode()).isEqualTo(400);
  }

  // ---- the frame

  @Test
  void errorsArePagesOfTheHouseForPeopleAndProblemsForPrograms() {
    assertThat(viewer().get("/nowhere"))
        .satisfies(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(404);
              assertThat(answer.body()).contains("Nothing here").contains("Sign out");
            });
    var refused = viewer().submit("/", "/flows/alpaca-bars/stop", Map.of());
    assertThat(refused.body()).contains("Not for your role");
    var program = viewer().get("/intake/1", "Accept", "application/json");
    assertThat(program.headers().firstValue("Content-Type").orElse(""))
        .contains("application/problem+json");
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeed() {
    for (String path :
        List.of(
            "/login",
            "/",
            "/news",
            "/flows",
            "/flows/alpaca-bars",
            "/intake",
            "/refused",
            "/nowhere",
            "/css/souk.css")) {
      HttpResponse<String> answer = viewer().get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
    assertThat(viewer().get("/").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  @Test
  void theNamesOfProvidersAreTextAndNothingElse() {
    market.followed("EVIL", EVIL);

    assertThat(viewer().text("/"))
        .contains("&lt;script&gt;window.pwned")
        .doesNotContain("<script>window")
        .doesNotContain("<img");
    assertThat(viewer().text("/watchlist/suggestions?symbol=" + "%3Cscript%3E"))
        .doesNotContain("<script>");
  }

  @Test
  void theLoginPageNamesTheDemoAccountsAndWhatWentWrong() {
    var nobody = Reader.nobody(house);

    assertThat(nobody.get("/login").body()).contains("Demo accounts").contains(">engineer<");
    assertThat(nobody.get("/login?failed").body()).contains("do not belong together");
    assertThat(nobody.get("/login?wait=30").body()).contains("Try again in 30 seconds");
    assertThat(nobody.get("/login?out").body()).contains("You are signed out.");
    assertThat(nobody.get("/").statusCode()).isEqualTo(302);
    assertThat(nobody.get("/live/board", "Accept", "text/event-stream").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aFiveHundredSymbolBoardIsWrittenInOneGo() {
    for (int i = 0; i < 500; i++) {
      market.followed("Z%03d".formatted(i), "Company " + i);
    }

    assertThat(rows(viewer().text("/"))).hasSize(501);
  }

  /** Signed in once: the check of a password is slow on purpose. */
  private static Reader viewer() {
    return viewer;
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

  private static List<String> audited(String who) {
    return house
        .database()
        .sql(
            "SELECT action || ' ' || subject || ' ' || outcome FROM audit_entry WHERE who = ? ORDER BY id")
        .param(who)
        .query(String.class)
        .list();
  }
}
