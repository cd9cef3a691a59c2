package io.souk.bench;

import java.io.IOException;
import java.time.Duration;

/** A polled flow of the hub, run on command and watched in the history of runs. */
final class PolledFlow {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HubProcess hub;
  private final String name;
  private final Ground ground;
  private long runs;

  PolledFlow(HubProcess hub, String name) {
    this.hub = hub;
    this.name = name;
    this.ground = hub.ground();
  }

  Ground ground() {
    return ground;
  }

  /** A new hub loads the last sessions by itself. How long that took. */
  Duration firstRun() {
    return awaitRun();
  }

  /** Runs it now. How long it took from its start to its end. */
  Duration run() throws IOException {
    SignedIn.at(hub).press(name, "run");
    return awaitRun();
  }

  private Duration awaitRun() {
    runs++;
    Wait.until(
        () -> ended() >= runs,
        LOOK,
        PATIENCE,
        () -> name + " does not end: " + ground.number(OPEN));
    var last =
        ground
            .client()
            .sql(
                """
                SELECT outcome, detail, extract(epoch FROM finished_at - started_at) AS seconds
                  FROM flow_run WHERE flow = :flow ORDER BY id DESC LIMIT 1
                """)
            .param("flow", name)
            .query(Run.class)
            .single();
    if (!last.outcome().equals("done")) {
      throw new AssertionError(name + " " + last.outcome() + ": " + last.detail());
    }
    return Duration.ofNanos(Math.round(last.seconds() * 1e9));
  }

  private static final String OPEN = "SELECT count(*) FROM flow_run WHERE finished_at IS NULL";

  private long ended() {
    return ground.number(
        "SELECT count(*) FROM flow_run WHERE finished_at IS NOT NULL AND flow = '" + name + "'");
  }

  long bars() {
    return ground.number("SELECT count(*) FROM bar");
  }

  /** Where each row version lies, who wrote it, who locked it: the same again only if untouched. */
  String fingerprint() {
    return ground
        .client()
        .sql(
            """
            SELECT md5(string_agg(concat(tableoid, ctid, xmin, xmax), ',' ORDER BY tableoid, ctid))
              FROM bar
            """)
        .query(String.class)
        .single();
  }

  void forgetEverything() {
    ground.client().sql("TRUNCATE bar, bar_correction").update();
    forgetMarks();
  }

  /** As if no question had ever been answered: the next run asks all of them again. */
  void forgetMarks() {
    ground.client().sql("DELETE FROM flow_mark").update();
  }

  record Run(String outcome, String detail, double seconds) {}
}
