package io.souk.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.souk.market.WatchlistChanged;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser: they move, they are reached by keys, and they are readable. */
class BrowserTest {

  private static final List<Path> BROWSERS =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final int PATIENCE = 30_000;

  private static House house;
  private static Playwright playwright;
  private static Browser browser;
  private static String session;

  private final List<String> complaints = new ArrayList<>();
  private MadeMarket market;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() {
    var executable = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(executable.isPresent(), "there is no Chromium on this machine");
    house = House.open("souk.dashboard.beat-every=500ms");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    // A busy machine is no defect of the page.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    session = signIn();
  }

  @AfterAll
  static void close() {
    if (house != null) {
      browser.close();
      playwright.close();
      house.close();
    }
  }

  @BeforeEach
  void aSmallMarket() {
    var today = LocalDate.now(ZoneId.of("America/New_York"));
    market = new MadeMarket(house).empty();
    for (var one : List.of("AAPL 190.00 Apple", "MSFT 400.00 Microsoft", "NVDA 120.00 NVIDIA")) {
      var parts = one.split(" ");
      market.followed(parts[0], parts[2]);
      market.day(parts[0], today.minusDays(1), parts[1], "1000");
      market.trade(parts[0], parts[1], Instant.now());
      market.quote(parts[0], parts[1], parts[1], Instant.now());
    }
    house.tell(new WatchlistChanged(Set.of()));
    newContext(new Browser.NewContextOptions());
  }

  @AfterEach
  void nothingWasComplainedOf() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aPriceMovesOnThePageWithoutAReload() {
    visit("/");
    assertThat(cell("AAPL", "last")).hasText("190.00");

    market.trade("AAPL", "195.70", Instant.now());

    assertThat(cell("AAPL", "last")).hasText("195.70");
    assertThat(cell("AAPL", "percent")).hasText("+3.00%");
    assertThat(page.locator("tr[data-symbol=AAPL] .c-percent")).hasAttribute("data-move", "up");
  }

  @Test
  void aNumberLeadsToTheBytesItCameIn() {
    visit("/");
    long intake = market.trade("AAPL", "195.70", Instant.now());
    assertThat(cell("AAPL", "last")).hasText("195.70");

    cell("AAPL", "last").click();

    page.waitForURL("**/intake/" + intake + "?symbol=AAPL");
    assertThat(page.locator(".payload .hit")).containsText("195.70");
  }

  @Test
  void rowsAreSortedByAnyColumnAndNothingKnownComesLast() {
    market.followed("ZERO", "Zero Inc.");
    visit("/");

    page.locator("[data-sort=last]").click();
    assertThat(page.locator(".symbol")).hasText(new String[] {"MSFT", "AAPL", "NVDA", "ZERO"});
    page.locator("[data-sort=last]").click();
    assertThat(page.locator(".symbol")).hasText(new String[] {"NVDA", "AAPL", "MSFT", "ZERO"});
    assertThat(page.locator("th.c-last")).hasAttribute("aria-sort", "ascending");

    page.reload();
    assertThat(page.locator(".symbol")).hasText(new String[] {"NVDA", "AAPL", "MSFT", "ZERO"});
  }

  @Test
  void theFilterFindsBySymbolAndByName() {
    visit("/");
    assertThat(page.locator("tbody [tabindex='0']")).hasCount(1); // the board's script is at work
    page.keyboard().press("/");
    page.keyboard().type("micro");

    assertThat(page.locator("tbody tr:visible")).hasCount(1);
    assertThat(page.locator("tbody tr:visible .symbol")).hasText("MSFT");

    page.locator("#filter").fill("nothing like it");
    assertThat(page.locator("#no-match")).isVisible();
    page.locator("#clear-filter").click();
    assertThat(page.locator("tbody tr:visible")).hasCount(3);
  }

  @Test
  void theBoardIsOneStopForTheTabulatorAndArrowsWalkInIt() {
    visit("/");
    assertThat(page.locator("tbody [tabindex='0']")).hasCount(1);
    page.locator("tbody [tabindex='0']").focus();
    String first = focused();

    page.keyboard().press("ArrowDown");
    assertThat(focused()).startsWith("MSFT").isNotEqualTo(first);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("End");
    assertThat(focused()).startsWith("NVDA");
    page.keyboard().press("Enter");
    page.waitForURL("**/intake/**");
  }

  @Test
  void aSymbolIsAddedTakenAwayAndPutBackWithoutAReload() {
    market.listed("ORCL", "Oracle Corporation");
    visit("/");
    page.locator("#symbol").fill("ORCL");
    page.keyboard().press("Enter");
    assertThat(page.locator("#outcome")).containsText("ORCL is followed now.");
    assertThat(page.locator("tr[data-symbol=ORCL]")).isVisible();

    page.locator("tr[data-symbol=ORCL]").hover();
    page.getByLabel("Remove ORCL").click();
    assertThat(page.locator("tr[data-symbol=ORCL]")).hasCount(0);
    page.getByText("Undo").click();
    assertThat(page.locator("tr[data-symbol=ORCL]")).isVisible();
  }

  @Test
  void whatGrowsOldIsMarkedWhileThePageIsOpen() {
    market.trade("AAPL", "191.00", Instant.now().minusSeconds(57));
    market.quote("AAPL", "191.00", "191.01", Instant.now().minusSeconds(57));
    visit("/");

    assertThat(page.locator("tr[data-symbol=AAPL].stale")).isVisible();
    market.trade("AAPL", "192.00", Instant.now());
    assertThat(page.locator("tr[data-symbol=AAPL].stale")).hasCount(0);
  }

  @Test
  void aLostConnectionShowsAndItsReturnToo() {
    visit("/");
    market.trade("AAPL", "198.00", Instant.now());
    assertThat(cell("AAPL", "last")).hasText("198.00"); // the stream is heard
    assertThat(page.locator("#connection")).isHidden();
    page.route("**/live/board**", route -> route.abort());
    house.room(LiveClients.class).letGo();

    assertThat(page.locator("#connection")).containsText("Connection lost");
    market.trade("AAPL", "199.99", Instant.now());
    page.unroute("**/live/board**");
    page.getByText("Try now").click();

    assertThat(page.locator("#connection")).isHidden();
    assertThat(cell("AAPL", "last")).hasText("199.99");
    complaints.removeIf(
        complaint -> complaint.contains("ERR_FAILED") || complaint.contains("ERR_INCOMPLETE"));
  }

  @Test
  void aFlowIsStoppedAndStartedFromThePage() {
    // Else what another test brought would be news to the page, which then loads itself anew.
    house.room(LiveFlows.class).read();
    visit("/flows");
    page.getByLabel("Stop alpaca-stream").click();

    assertThat(page.locator("#outcome")).containsText("alpaca-stream is stopped.");
    assertThat(page.locator("[data-flow=alpaca-stream] [data-part=word]")).hasText("Stopped");
    page.getByLabel("Start alpaca-stream").click();
    assertThat(page.locator("[data-flow=alpaca-stream] [data-part=word]")).hasText("Running");
  }

  @Test
  void theChosenLightIsRememberedBeforeTheFirstPaint() {
    visit("/");
    page.locator("#menu summary").click();
    page.locator("input[name=theme][value=dark]").check();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

    page.reload();

    assertThat(page.content()).contains("data-theme=\"dark\"");
    page.locator("#menu summary").click();
    page.keyboard().press("Escape");
    assertThat(page.locator("#menu .panel")).isHidden();
  }

  @Test
  void aReplayIsFollowedByItselfAndEnterInTheReasonDecidesNothing() {
    long intake = market.intake("alpaca-stream", "[]", 0, 1);
    market.refusal(intake, "alpaca-stream", "DRIFT", "the field s is missing", "{}");
    house.refusedItems().isAt(1, 3, true);
    visit("/refused");
    assertThat(page.locator("#progress")).containsText("Replay under way: 1 of 3");
    page.locator("input[name=reason]").fill("no reason at all");
    page.keyboard().press("Enter");

    house.refusedItems().isAt(3, 3, false);

    assertThat(page.locator("#progress")).containsText("The newest replay is done: 3 of 3");
    assertThat(house.refusedItems().told).isEmpty();
    assertThat(page.locator("input[name=reason]")).hasValue("no reason at all");
    house.refusedItems().rests();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1440", "DARK, 1440", "LIGHT, 360", "DARK, 360"})
  void everyPageIsReadableAndFitsItsScreen(ColorScheme light, int width) {
    context.close();
    newContext(new Browser.NewContextOptions().setColorScheme(light).setViewportSize(width, 900));
    market.status("NVDA", "H", "News pending", Instant.now().plusSeconds(5));
    market.trade("MSFT", "401", Instant.now().minusSeconds(500));
    house
        .flows()
        .put(FakeFlows.refused("broken-poll", "flows/broken-poll.camel.yaml", 3, "unknown step"));
    long intake = market.intake("alpaca-stream", "[{\"T\":\"t\",\"S\":\"AAPL\",\"p\":1}]", 1, 1);
    market.refusal(intake, "alpaca-stream", "DRIFT", "the field s is missing", "{}");
    market.article(
        "https://news.example/a-rather-long-address-of-an-article",
        "Shares of a Company With a Rather Long Name Rise in Steady Trading",
        "A summary.",
        Instant.now().minusSeconds(60),
        "AAPL",
        "MSFT");

    for (String path :
        List.of(
            "/",
            "/symbols",
            "/news",
            "/news?symbol=AAPL&q=nothing",
            "/flows",
            "/flows/alpaca-stream",
            "/flows/broken-poll",
            "/intake",
            "/intake/" + intake + "?symbol=AAPL",
            "/refused",
            "/refused/" + market.newestRefusal())) {
      visit(path);
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
      Object wider =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) wider).intValue())
          .as(path + " is wider than the screen")
          .isLessThanOrEqualTo(0);
    }
    house.flows().remove("broken-poll");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void theLoginPageIsReadable(ColorScheme light) {
    try (var stranger = browser.newContext(new Browser.NewContextOptions().setColorScheme(light))) {
      var door = stranger.newPage();
      door.navigate(house.address() + "/login?failed");
      assertThat(new AxeBuilder(door).analyze().getViolations()).isEmpty();
    }
  }

  private void newContext(Browser.NewContextOptions options) {
    context = browser.newContext(options.setStorageState(session));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  private void visit(String path) {
    page.navigate(house.address() + path);
  }

  private com.microsoft.playwright.Locator cell(String symbol, String column) {
    return page.locator("tr[data-symbol=" + symbol + "] .c-" + column + " a");
  }

  private String focused() {
    return (String)
        page.evaluate(
            "document.activeElement.closest('tr')?.dataset.symbol + ' ' + document.activeElement.closest('td, th')?.className");
  }

  private static String signIn() {
    try (var stranger = browser.newContext()) {
      var door = stranger.newPage();
      door.navigate(house.address() + "/login");
      door.locator("#username").fill("admin");
      door.locator("#password").fill("admin");
      door.locator("button").click();
      door.waitForURL(house.address() + "/**");
      assertThat(door.locator("#board")).isVisible();
      return stranger.storageState();
    }
  }
}
