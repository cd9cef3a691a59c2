package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form that asks a flow for a part of the past, behind the real gates. */
class DemandFormTest {

  private static final String PAGE = "/flows/alpaca-bars";
  private static final String FORM = PAGE + "/demands";

  @RegisterExtension private static final House house = House.open();

  private static final Reader engineer = Reader.as("engineer", house);

  @BeforeEach
  void nothingIsAsked() {
    house.demands().asked.clear();
  }

  @Test
  void whatIsAskedInTheReadersZoneReachesTheFlow() {
    var answer =
        engineer.submit(
            PAGE,
            FORM,
            Map.of(
                "symbols",
                " aapl, msft ",
                "from",
                "2026-11-19T09:30",
                "until",
                "2026-11-19T10:00"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(house.demands().asked)
        .containsExactly("[AAPL, MSFT] 2026-11-19T14:30:00Z 2026-11-19T15:00:00Z engineer");
    assertThat(engineer.text(PAGE)).contains("Noted; it is fetched now.");
  }

  @Test
  void whatCannotBeFetchedIsSaid() {
    engineer.submit(PAGE, FORM, Map.of("symbols", "AAPL", "from", "yesterday", "until", ""));
    assertThat(engineer.text(PAGE)).contains("Say from when and until when.");

    engineer.submit(
        PAGE,
        FORM,
        Map.of("symbols", "AAPL", "from", "2026-11-19T10:00", "until", "2026-11-19T09:00"));
    assertThat(engineer.text(PAGE)).contains("The time must begin before it ends.");
    assertThat(house.demands().asked).isEmpty();
  }

  @Test
  void onlyWhoSteersFlowsMayAskAndOnlyAFlowThatServes() {
    var viewer = Reader.as("viewer", house);
    var what = Map.of("symbols", "AAPL", "from", "2026-11-19T09:30", "until", "2026-11-19T10:00");

    assertThat(viewer.text(PAGE)).contains("Fetched on demand").doesNotContain("datetime-local");
    assertThat(viewer.submit(PAGE, FORM, what).statusCode()).isEqualTo(403);
    assertThat(engineer.submit(PAGE, "/flows/alpaca-stream/demands", what).statusCode())
        .isEqualTo(404);
    assertThat(engineer.text("/flows/alpaca-stream")).doesNotContain("Fetched on demand");
    assertThat(house.demands().asked).isEmpty();
  }

  @Test
  void whatWasAskedStandsOnThePageUntilItIsStored() {
    house
        .database()
        .sql(
            "INSERT INTO flow_demand (flow, symbols, from_at, until_at, asked_by, asked_at)"
                + " VALUES ('alpaca-bars', '{NFLX,KO}', '2026-11-19 14:30Z', '2026-11-19 15:00Z', 'ann', now())")
        .update();

    assertThat(engineer.text(PAGE)).containsSubsequence("ann", "NFLX, KO", "open");
    house.database().sql("UPDATE flow_demand SET done_at = now(), outcome = 'stored'").update();
    assertThat(engineer.text(PAGE)).containsSubsequence("NFLX, KO", "stored");
  }

  @Test
  void aDemandIsTakenBackOnceAndOneThatFailedSaysWhy() {
    house
        .database()
        .sql(
            "INSERT INTO flow_demand (flow, symbols, from_at, until_at, asked_by, asked_at, done_at, outcome, reason)"
                + " VALUES ('alpaca-bars', '{NOPE}', '2026-11-19 14:30Z', '2026-11-19 15:00Z', 'ann', now(), now(), 'failed', 'HTTP 400: <b>invalid')")
        .update();
    house.demands().asked.add("demand 12");

    assertThat(engineer.text(PAGE))
        .containsSubsequence("NOPE", "failed", "HTTP 400: &lt;b&gt;invalid");
    engineer.submit(PAGE, FORM + "/12/withdraw", Map.of());
    assertThat(engineer.text(PAGE)).contains("Withdrawn; what was fetched stays.");
    engineer.submit(PAGE, FORM + "/12/withdraw", Map.of());
    assertThat(engineer.text(PAGE)).contains("It is over already.");
    assertThat(
            Reader.as("viewer", house).submit(PAGE, FORM + "/12/withdraw", Map.of()).statusCode())
        .isEqualTo(403);
  }
}
