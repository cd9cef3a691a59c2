package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.FlowStatus.State;
import io.souk.flows.ProviderStatus.Spent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What flows do, and the switches of those who may touch them, over HTTP. */
class FlowsPageTest {

  @RegisterExtension private static final House house = House.open();

  /** Signed in once: the check of a password is slow on purpose. */
  private static final Reader viewer = Reader.as("viewer", house);

  private MadeMarket market;

  @BeforeEach
  void aSmallMarket() {
    market = new MadeMarket(house).empty().followed("AAPL", "Apple Inc.");
  }

  @Test
  void aFlowShowsWhatItDoesInWordsAndFigures() {
    house.flows().put(FakeFlows.flow("alpaca-stream", true, State.CONNECTING, "attempt 3"));

    assertThat(viewer.text("/flows"))
        .contains("alpaca-stream", "Connecting", "attempt 3", "wss://stream.example.com/v2/iex")
        .contains(">1,204,811<", ">1,204,790<", ">21<", ">123<")
        .contains("Monday to Friday at 16:20, New York");
  }

  @Test
  void flowsStandUnderTheirProviderOfWhichIsSaidOnceHowItIsAsked() {
    var shown = viewer.text("/flows");

    assertThat(shown)
        .contains("data-provider=\"alpaca\"", ">2 flows<", ">12 of 200 this minute<")
        .doesNotContain("Breaker");
    assertThat(shown.split(">asked as usual<")).hasSize(2);
    assertThat(viewer.text("/flows/alpaca-bars"))
        .contains("<dt>Provider</dt>", ">asked as usual<", ">12 of 200 this minute<");
  }

  @Test
  void aProviderThatIsLeftAloneSaysWhyAndForHowLong() {
    var soon = Instant.now().plusSeconds(7_500);
    house.providers().put(FakeProviders.resting("alpaca", "it had enough", soon));
    assertThat(viewer.text("/flows"))
        .contains("data-asked=\"bad\"", ">left alone<", ">2 h 4 min<", ">it had enough<");

    house.providers().put(FakeProviders.asked("alpaca", "open", soon));
    assertThat(viewer.text("/flows")).contains(">left alone<", "then one try decides");

    house.providers().put(FakeProviders.asked("alpaca", "half-open", null));
    assertThat(viewer.text("/flows")).contains(">one try<").doesNotContain("left alone");

    house
        .providers()
        .put(FakeProviders.of("alpaca", "", "closed", null, new Spent("1 day", 100, 100, soon)));
    assertThat(viewer.text("/flows"))
        .contains(">left alone<", "its plan&#39;s requests in 1 day are used up")
        .contains(">100 of 100 in 24 hours<");
    house.providers().put(FakeProviders.asked("alpaca", "closed", null));
  }

  @Test
  void aProviderWithoutAKeyDoesNotLookAsIfItWereAsked() {
    house
        .providers()
        .put(
            FakeProviders.of(
                "alpaca", "KEY is not set", "closed", null, new Spent("1 day", 0, 100, null)));

    assertThat(viewer.text("/flows"))
        .contains("data-asked=\"off\"", ">not configured<", ">KEY is not set<")
        .doesNotContain("asked as usual", "0 of 100");
    house.providers().put(FakeProviders.asked("alpaca", "closed", null));
  }

  @Test
  void flowsAreFoundByWordsAndByState() {
    house.flows().put(FakeFlows.flow("alpaca-quiet", false, State.TROUBLED, "HTTP 503"));

    assertThat(viewer.text("/flows?q=as+HAPPEN"))
        .contains("data-flow=\"alpaca-stream\"", "1 of 3 flows", "data-all=\"3\"")
        .doesNotContain("data-flow=\"alpaca-bars\"");
    assertThat(viewer.text("/flows?state=In+trouble"))
        .contains("data-flow=\"alpaca-quiet\"", "selected=\"selected\">In trouble<")
        .doesNotContain("data-flow=\"alpaca-stream\"");
    assertThat(viewer.text("/flows?q=503&state=Stopped")).contains("No flow is like that.");
    assertThat(viewer.text("/flows?q=%3Cb%3E")).contains("value=\"&lt;b&gt;\"");
    house.flows().remove("alpaca-quiet");
  }

  @Test
  void aRefusedTextIsShownWithFileLineAndReasonWhileTheOldOneRuns() {
    house
        .flows()
        .put(FakeFlows.refused("broken-poll", "flows/broken-poll.camel.yaml", 12, MadeMarket.EVIL));

    assertThat(viewer.text("/flows"))
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
    market.refusal(intake, "alpaca-bars", "DRIFT", "the field p is missing", MadeMarket.EVIL);

    assertThat(viewer.text("/flows/alpaca-bars"))
        .contains("812 ms", "503 after 3 attempts", "person")
        .contains("unknown step", "- route: &lt;b&gt;", "flows/alpaca-bars.camel.yaml, line 3")
        .contains("DRIFT", "the field p is missing", "/intake/" + intake)
        .doesNotContain("<script>window");
    assertThat(viewer.text("/flows/alpaca-stream")).contains("the peer closed").contains("1 min");
    assertThat(viewer.get("/flows/nowhere").statusCode()).isEqualTo(404);
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
