package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.Kind;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What came in, and the frame around each page, over HTTP, behind the real gates, on the real
 * database.
 */
class PagesTest {

  @RegisterExtension private static final House house = House.open();

  /** Signed in once: the check of a password is slow on purpose. */
  private static final Reader viewer = Reader.as("viewer", house);

  private MadeMarket market;

  @BeforeEach
  void aSmallMarket() {
    market = new MadeMarket(house).empty().followed("AAPL", "Apple Inc.");
  }

  // ---- intake

  @Test
  void anIntakeShowsItsSumItsRowsItsRefusalsAndItsBytes() {
    long intake =
        market.trade(
            "AAPL", "190.10", Instant.parse("2026-11-17T15:00:00.123456789Z").plusSeconds(0));
    market.refusal(
        intake, "alpaca-stream", "IMPOSSIBLE_VALUE", "price -1 is not above zero", MadeMarket.EVIL);

    String page = viewer.text("/intake/" + intake + "?symbol=AAPL");

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

    String page = viewer.text("/intake/" + intake);

    assertThat(page)
        .contains("Trades")
        .contains(">190.1<")
        .contains("%09d".formatted(at.getNano()));
    assertThat(viewer.text("/intake/" + intake + "?symbol=MSFT")).contains("No row of MSFT stands");
  }

  @Test
  void everyKindOfRowIsShownOfTheIntakeThatStatedIt() {
    long intake = market.intake("alpaca-calendar", "{}", 4, 0);
    for (String row :
        List.of(
            "account_setting VALUES ('paper', 'PA1', 'dtbp_check', '\"entry\"', now(), ?)",
            "account_list VALUES ('paper', 'PA1', 'position', '{4ce9353c}', now(), ?)",
            "venue_year VALUES ('alpaca', '2026-01-02', '2026-12-31', now(), ?)",
            "venue_clock VALUES ('alpaca', '2026-11-23T14:30:00.123456Z', 789, true,"
                + " '2026-11-24T14:30:00Z', '2026-11-23T21:00:00Z', now(), ?)")) {
      house.database().sql("INSERT INTO " + row).param(intake).update();
    }

    assertThat(viewer.text("/intake/" + intake))
        .contains("Settings of accounts", ">dtbp_check<", "Lists of accounts", ">4ce9353c<")
        .contains("Stretches of trading days", ">2026-12-31<")
        .contains("Clocks of providers", ">2026-11-23 14:30:00.123456789<")
        .doesNotContain("stated anew by later intakes");
  }

  @Test
  void everyKindOfRowHasANameOfItsOwn() {
    var kinds = Stream.of(Kind.values()).map(Kind::label).toList();

    assertThat(kinds).hasSizeGreaterThan(25);
    assertThat(KindTitles.kinds()).containsExactlyInAnyOrderElementsOf(kinds);
    assertThat(kinds.stream().map(KindTitles::of)).doesNotHaveDuplicates();
    assertThat(KindTitles.of("account_order")).isEqualTo("Orders");
    assertThat(KindTitles.of("a kind of yesterday")).isEqualTo("a kind of yesterday");
  }

  @Test
  void theBytesCanBeTakenHomeAsTheyCame() {
    String evil = "<html>" + MadeMarket.EVIL + "</html>";
    long intake = market.intake("alpaca-bars", evil, 0, 0);

    var answer = viewer.get("/intake/" + intake + "/payload");

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

    assertThat(viewer.text("/intake?flow=ledger-flow"))
        .containsPattern(
            "ledger-flow</a></th>\\s*<td class=\"num\">2</td>\\s*<td class=\"num\">6</td>\\s*<td class=\"num\">4</td>")
        .contains("Newest intakes of ledger-flow");
    assertThat(viewer.text("/intake?day=2020-01-01")).contains("Nothing was received on this day.");
  }

  @Test
  void whatIsNoIntakeIsNotFound() {
    assertThat(viewer.get("/intake/1").statusCode()).isEqualTo(404);
    assertThat(viewer.get("/intake/abc").statusCode()).isEqualTo(404);
    assertThat(viewer.get("/intake?day=yesterday").statusCode()).isEqualTo(400);
  }

  // ---- the frame

  @Test
  void errorsArePagesOfTheHouseForPeopleAndProblemsForPrograms() {
    assertThat(viewer.get("/nowhere"))
        .satisfies(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(404);
              assertThat(answer.body()).contains("Nothing here").contains("Sign out");
            });
    var refused = viewer.submit("/", "/flows/alpaca-bars/stop", Map.of());
    assertThat(refused.body()).contains("Not for your role");
    var program = viewer.get("/intake/1", "Accept", "application/json");
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
      HttpResponse<String> answer = viewer.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
    assertThat(viewer.get("/").headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  @Test
  void theNamesOfProvidersAreTextAndNothingElse() {
    market.followed("EVIL", MadeMarket.EVIL);

    assertThat(viewer.text("/"))
        .contains("&lt;script&gt;window.pwned")
        .doesNotContain("<script>window")
        .doesNotContain("<img");
    assertThat(viewer.text("/watchlist/suggestions?symbol=" + "%3Cscript%3E"))
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
}
