package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.RefusedItems;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The refused items over HTTP, behind the real gates, on the real database. */
class RefusedPagesTest {

  private static final String EVIL =
      "<script>window.pwned=1</script>\"'><img src=x onerror=pwned()>${'evalu'+'ated'}";

  @RegisterExtension private static final House house = House.open();

  private static final Reader viewer = Reader.as("viewer", house);
  private static final Reader engineer = Reader.as("engineer", house);

  private MadeMarket market;

  @BeforeEach
  void nothingIsRefused() {
    market = new MadeMarket(house);
    house.database().sql("DELETE FROM refused_row").update();
    house.refusedItems().rests();
    house.refusedItems().told.clear();
  }

  @Test
  void openItemsAreShownTheNewestFirstWithWhereTheyCameFrom() {
    long intake = market.intake("alpaca-stream", "[{\"T\":\"t\"}]", 0, 2);
    long first = refusal(intake, "alpaca-stream", "DRIFT", "the field p is missing", "{}");
    long second = refusal(intake, "alpaca-stream", "MALFORMED", "not JSON", "<html>");

    String page = viewer.text("/refused");

    assertThat(page)
        .contains("the field p is missing", "&lt;html&gt;", "/intake/" + intake)
        .containsSubsequence("/refused/" + second, "/refused/" + first)
        .contains("Open <small>2</small>");
  }

  @Test
  void whatAProviderSaidIsTextAndNothingElse() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", EVIL, "{\"S\": \"" + EVIL + "\"}");

    for (String path : List.of("/refused", "/refused/" + item)) {
      assertThat(viewer.text(path))
          .as(path)
          .contains("&lt;script&gt;window.pwned", "${&#39;evalu&#39;")
          .doesNotContain("<script>window", "<img", "evaluated");
    }
    assertThat(viewer.text("/refused?flow=%3Cscript%3Ewindow.pwned&kind=%00%27"))
        .contains("Nothing is open here.")
        .doesNotContain("<script>window");
  }

  @Test
  void anItemIsReadAsAWholeAndLaidOut() {
    long intake = market.intake("alpaca-bars", "{}", 0, 1);
    String value = "x".repeat(200);
    long item =
        refusal(
            intake,
            "alpaca-bars",
            "DRIFT",
            "the field c is missing",
            "{\"symbol\":\"AAPL\",\"n\":1.50,\"long\":\"" + value + "\"}");

    assertThat(viewer.text("/refused/" + item))
        .contains("the field c is missing", "/intake/" + intake, "/flows/alpaca-bars#revisions")
        .containsPattern("<code>\\s*&quot;symbol&quot;:\\s?&quot;AAPL&quot;,</code>")
        .containsPattern("<code>\\s*&quot;n&quot;:\\s?1.50,</code>")
        .contains(value);
    assertThat(viewer.get("/refused/" + (item + 1)).statusCode()).isEqualTo(404);
    assertThat(viewer.get("/refused/abc").statusCode()).isEqualTo(404);
  }

  @Test
  void flowCodeKindAndStateNarrowTheList() {
    long intake = market.intake("alpaca-stream", "{}", 0, 3);
    refusal(intake, "alpaca-stream", "DRIFT", "reason-a", "{}");
    refusal(intake, "alpaca-bars", "DRIFT", "reason-b", "{}");
    long malformed = refusal(intake, "alpaca-stream", "MALFORMED", "reason-c", "{}");
    long gone = refusal(intake, "old-flow", "DRIFT", "reason-d", "{}");
    say("UPDATE refused_row SET kind = NULL WHERE id = " + malformed);
    say(
        "UPDATE refused_row SET outcome = 'discarded', handled_at = now(), handled_by = 'admin', note = 'a word why' WHERE id = "
            + gone);

    assertThat(reasons("")).containsExactly("reason-c", "reason-b", "reason-a");
    assertThat(reasons("?flow=alpaca-stream")).containsExactly("reason-c", "reason-a");
    assertThat(reasons("?code=DRIFT&flow=")).containsExactly("reason-b", "reason-a");
    assertThat(reasons("?kind=none")).containsExactly("reason-c");
    assertThat(reasons("?kind=trade&flow=alpaca-bars")).containsExactly("reason-b");
    assertThat(reasons("?state=handled")).containsExactly("reason-d");
    assertThat(reasons("?state=all")).hasSize(4);
    assertThat(viewer.text("/refused?state=handled"))
        .contains("admin: a word why", "discarded")
        .contains("<option value=\"old-flow\">");
  }

  @Test
  void whatIsRefusedAnewEachHourIsOneLineWithItsCount() {
    for (int hour = 0; hour < 3; hour++) {
      long intake = market.intake("newsapi", "{}", 0, 2);
      refusal(intake, "newsapi", "DRIFT", "reason-a", "{\"n\":1}");
      refusal(intake, "newsapi", "DRIFT", "reason-a", "{\"n\":" + hour + "0}");
    }

    assertThat(reasons("")).hasSize(4);
    assertThat(viewer.text("/refused"))
        .contains("Open <small>6</small>")
        .containsPattern("<b>3 times since [\\d:]+</b>")
        .contains("revision 7");
    assertThat(reasons("?state=all")).hasSize(6);
  }

  @Test
  void whoDecidesOnOneDecidesOnItsEqualsButOnNoneThatCameLater() {
    long first = market.intake("newsapi", "{}", 0, 1);
    long second = market.intake("newsapi", "{}", 0, 1);
    refusal(first, "newsapi", "DRIFT", "a", "{}");
    long shown = refusal(second, "newsapi", "DRIFT", "a", "{}");
    long third = market.intake("newsapi", "{}", 0, 2);
    refusal(third, "newsapi", "DRIFT", "a", "{}");
    refusal(third, "newsapi", "DRIFT", "b", "{}");

    pageAfter(engineer.submit("/refused", "/refused/replay", Map.of("item", "" + shown)));

    assertThat(house.refusedItems().told)
        .containsExactly("replay [" + first + ", " + second + "] engineer");
    assertThat(viewer.text("/refused/" + shown)).contains("2 times since");
  }

  @Test
  void whatNobodyCanMendWaitsForNobody() {
    long intake = market.intake("yahoo", "{}", 0, 4);
    refusal(intake, "yahoo", "WITHDRAWN", "reason-a", "{}");
    refusal(intake, "yahoo", "NO_DATA", "reason-b", "{}");
    long unknown = refusal(intake, "yahoo", "UNKNOWN_SYMBOL", "reason-c", "{}");
    long seen = refusal(intake, "yahoo", "DRIFT", "reason-d", "{}");

    assertThat(reasons("")).containsExactly("reason-d");
    assertThat(reasons("?state=idle")).containsExactly("reason-c", "reason-b", "reason-a");
    assertThat(reasons("?state=all")).hasSize(4);
    assertThat(viewer.text("/refused/" + unknown)).contains("nothing to do");
    assertThat(engineer.text("/refused?state=idle"))
        .contains("no replay can mend that")
        .doesNotContain(">Replay<", "checkbox");

    pageAfter(
        engineer.submit(
            "/refused",
            "/refused/discard",
            Map.of("which", "all", "upto", "" + seen, "reason", "because")));
    assertThat(house.refusedItems().told)
        .containsExactly("discard [" + seen + "] because engineer");
  }

  @Test
  void aPersonSetsThePaceOfAReplayWithinBounds() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");

    assertThat(engineer.text("/refused")).contains("name=\"pace\"", "value=\"20\"");
    for (String pace : List.of("0", "201")) {
      var wrong =
          engineer.submit("/refused", "/refused/replay", Map.of("item", "" + item, "pace", pace));
      assertThat(pageAfter(wrong)).contains("A pace is 1 to 200 intakes a second.");
    }
    assertThat(house.refusedItems().told).isEmpty();
    pageAfter(
        engineer.submit("/refused", "/refused/replay", Map.of("item", "" + item, "pace", "3")));
    assertThat(house.refusedItems().pace).isEqualTo(3);
  }

  @Test
  void theNumberOfADayLeadsToTheItemsOfThatDayAndOfAnIntakeToItsOwn() {
    long today = market.intake("alpaca-stream", "{}", 0, 2);
    long other = market.intake("alpaca-stream", "{}", 0, 1);
    refusal(today, "alpaca-stream", "DRIFT", "reason-a", "{}");
    refusal(other, "alpaca-stream", "DRIFT", "reason-b", "{}");
    long lastDay = today - (86_400L << 20);
    refusal(lastDay, "alpaca-stream", "DRIFT", "reason-c", "{}");
    var day = LocalDate.ofInstant(Instant.ofEpochSecond(today >> 20), ZoneOffset.UTC);

    assertThat(reasons("?day=" + day)).containsExactly("reason-b", "reason-a");
    assertThat(reasons("?state=all&day=" + day.minusDays(1))).containsExactly("reason-c");
    assertThat(reasons("?intake=" + today)).containsExactly("reason-a");
    assertThat(viewer.text("/refused?day=" + day + "&intake=" + today))
        .contains("name=\"day\" value=\"" + day + "\"")
        .contains("name=\"intake\" value=\"" + today + "\"");
    assertThat(viewer.get("/refused?day=yesterday").statusCode()).isEqualTo(400);
    assertThat(viewer.get("/refused?intake=x").statusCode()).isEqualTo(400);
  }

  @Test
  void allOfADayThatMatchMeansThoseOfThatDay() {
    long today = market.intake("alpaca-stream", "{}", 0, 1);
    long lastDay = today - (86_400L << 20);
    refusal(lastDay, "alpaca-stream", "DRIFT", "a", "{}");
    long seen = refusal(today, "alpaca-stream", "DRIFT", "b", "{}");
    var day = LocalDate.ofInstant(Instant.ofEpochSecond(lastDay >> 20), ZoneOffset.UTC);

    var answer =
        engineer.submit(
            "/refused",
            "/refused/replay",
            Map.of("which", "all", "upto", "" + seen, "day", "" + day));

    assertThat(house.refusedItems().told).containsExactly("replay [" + lastDay + "] engineer");
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("day=" + day);
  }

  @Test
  void whatDoesNotFitOnePageStandsOnTheNext() {
    long intake = market.intake("alpaca-stream", "{}", 0, 60);
    for (int i = 0; i < 60; i++) {
      refusal(intake, "alpaca-stream", "DRIFT", "reason-" + i, "{}");
    }

    String first = viewer.text("/refused?flow=alpaca-stream");
    var older = Pattern.compile("href=\"([^\"]+before=[^\"]+)\"").matcher(first);
    assertThat(older.find()).isTrue();
    String second = viewer.text(older.group(1).replace("&amp;", "&"));

    assertThat(first).contains("reason-59<", "reason-10<").doesNotContain("reason-9<");
    assertThat(second).contains("reason-9<", "reason-0<").doesNotContain("reason-10<", ">Older<");
  }

  @Test
  void anEngineerReplaysTheItemsChosenAndTheAuditKnows() {
    long intake = market.intake("alpaca-stream", "{}", 0, 2);
    long other = market.intake("alpaca-stream", "{}", 0, 1);
    long first = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");
    refusal(intake, "alpaca-stream", "DRIFT", "b", "{}");
    refusal(other, "alpaca-stream", "DRIFT", "c", "{}");

    var answer =
        engineer.submit(
            "/refused",
            "/refused/replay",
            Map.of("which", "chosen", "item", "" + first, "flow", "alpaca-stream"));

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/refused?flow=alpaca-stream&state=open");
    assertThat(house.refusedItems().told).containsExactly("replay [" + intake + "] engineer");
    assertThat(pageAfter(answer)).contains("1 intake to be replayed now, 20 a second.");
    assertThat(audited()).contains("replay 1 intake from " + intake + " begun: 1");
  }

  @Test
  void allThatMatchMeansThoseThatWereSeen() {
    long first = market.intake("alpaca-stream", "{}", 0, 1);
    long second = market.intake("alpaca-stream", "{}", 0, 1);
    refusal(first, "alpaca-stream", "DRIFT", "a", "{}");
    refusal(first, "alpaca-stream", "DRIFT", "b", "{}");
    long seen = refusal(second, "alpaca-stream", "DRIFT", "c", "{}");
    long third = market.intake("alpaca-stream", "{}", 0, 2);
    refusal(third, "alpaca-stream", "DRIFT", "later", "{}");
    refusal(second, "alpaca-stream", "MALFORMED", "other", "{}");

    engineer.submit(
        "/refused",
        "/refused/replay",
        Map.of("which", "all", "upto", "" + seen, "code", "DRIFT", "item", "" + (seen + 1)));

    assertThat(house.refusedItems().told)
        .containsExactly("replay [" + first + ", " + second + "] engineer");
  }

  @Test
  void whoDiscardsMustSayWhy() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");
    String page = "/refused/" + item;

    engineer.submit(page, "/refused/discard", Map.of("item", "" + item, "alone", "" + item));
    assertThat(engineer.text(page)).contains("Say why", "class=\"wrong\"");
    assertThat(house.refusedItems().told).isEmpty();

    var done =
        engineer.submit(
            page,
            "/refused/discard",
            Map.of("item", "" + item, "alone", "" + item, "reason", " a test of theirs "));
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith(page);
    assertThat(house.refusedItems().told)
        .containsExactly("discard [" + item + "] a test of theirs engineer");
    assertThat(audited())
        .contains("discard 1 refused item from " + item + " done: a test of theirs");
  }

  @Test
  void withoutAChoiceNothingHappens() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");

    var none = engineer.submit("/refused", "/refused/replay", Map.of("which", "chosen"));
    assertThat(pageAfter(none)).contains("Choose at least one item.");
    var late = engineer.submit("/refused", "/refused/replay", Map.of("item", "" + (item + 1)));
    assertThat(pageAfter(late)).contains("None of these is open any more.");
    assertThat(engineer.submit("/refused", "/refused/replay", Map.of("item", "x")).statusCode())
        .isEqualTo(400);
    assertThat(house.refusedItems().told).isEmpty();
  }

  @Test
  void viewerAndTraderReadButTheirHandsAreRefused() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");

    for (String role : List.of("viewer", "trader")) {
      var reader = Reader.as(role, house);
      for (String page : List.of("/refused", "/refused/" + item)) {
        assertThat(reader.text(page)).doesNotContain(">Replay<", ">Discard<", "checkbox");
      }
      for (String deed : List.of("replay", "discard")) {
        var form = Map.of("item", "" + item, "reason", "because");
        assertThat(reader.submit("/", "/refused/" + deed, form).statusCode()).isEqualTo(403);
      }
    }
    assertThat(engineer.postWithoutToken("/refused/replay", Map.of("item", "" + item)).statusCode())
        .isEqualTo(403);
    assertThat(Reader.nobody(house).get("/refused").statusCode()).isEqualTo(302);
    assertThat(house.refusedItems().told).isEmpty();
  }

  @Test
  void aReplayShowsHowFarItIsAndWhatItCouldNotDo() {
    house.refusedItems().isAt(3, 12, true);
    assertThat(viewer.text("/refused"))
        .contains("Replay under way", "3 of 12", "20 a second at most", "hx-trigger=\"every 1s\"");
    assertThat(viewer.text("/refused/progress")).contains("3 of 12").doesNotContain("<html");

    house.refusedItems().isAt(12, 12, false, new RefusedItems.Failure(4711, "gone " + EVIL));
    assertThat(viewer.text("/refused/progress"))
        .contains("12 of 12", "1 failed", "/intake/4711", "gone &lt;script&gt;")
        .doesNotContain("hx-trigger", "<img");
  }

  @Test
  void oneReplayAtATime() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");
    house.refusedItems().isAt(1, 2, true);

    var answer = engineer.submit("/refused", "/refused/replay", Map.of("item", "" + item));

    assertThat(pageAfter(answer)).contains("A replay is under way: 1 of 2.");
    assertThat(audited())
        .contains("replay 1 intake from " + intake + " refused: A replay is under way: 1 of 2");
  }

  @Test
  void everyCountOfRefusalsLeadsHere() {
    long intake = market.intake("alpaca-stream", "{}", 0, 1);
    long item = refusal(intake, "alpaca-stream", "DRIFT", "a", "{}");

    String today = "&amp;day=" + LocalDate.now(ZoneOffset.UTC);
    assertThat(viewer.text("/flows")).contains("/refused?flow=alpaca-stream&amp;state=all" + today);
    assertThat(viewer.text("/flows/alpaca-stream")).contains("/refused?flow=alpaca-stream");
    assertThat(viewer.text("/intake"))
        .contains("\"/refused\"", "/refused?flow=alpaca-stream&amp;state=all" + today)
        .contains("/intake/" + intake + "#refused");
    assertThat(viewer.text("/intake/" + intake))
        .contains("/refused/" + item, "/refused?intake=" + intake + "&amp;state=all");
  }

  private static String pageAfter(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return engineer.text(answer.headers().firstValue("Location").orElseThrow());
  }

  private long refusal(long intake, String flow, String code, String reason, String item) {
    market.refusal(intake, flow, code, reason, item);
    return market.newestRefusal();
  }

  private List<String> reasons(String filter) {
    return Pattern.compile(">(reason-[a-z])<")
        .matcher(viewer.text("/refused" + filter))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void say(String sql) {
    house.database().sql(sql).update();
  }

  private static List<String> audited() {
    return house
        .database()
        .sql(
            "SELECT action || ' ' || subject || ' ' || outcome FROM audit_entry WHERE who = 'engineer'")
        .query(String.class)
        .list();
  }
}
