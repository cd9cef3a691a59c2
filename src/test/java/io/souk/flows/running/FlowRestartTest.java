package io.souk.flows.running;

import static io.souk.flows.running.TestFlows.SAY;
import static io.souk.flows.running.TestFlows.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub makes of its folder when it starts, and starts again on the same database. */
class FlowRestartTest {

  private static final String ONE = "flows/one.camel.yaml";

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private FlowsUnderTest flows;

  @BeforeEach
  void aHub() {
    flows = new FlowsUnderTest(folder, database);
    flows.save("templates/say.camel.yaml", SAY).save(ONE, say("one", "first"));
  }

  @AfterEach
  void close() {
    flows.close();
  }

  @Test
  void aBrokenFileNeverKeepsTheOthersFromStarting() {
    flows
        .save("flows/a-broken.camel.yaml", "- templatedRoute: [")
        .save("flows/b-unknown.camel.yaml", say("b-unknown", "x", "name: step, value: \"bean:x\""))
        .save("flows/c-odd.yaml", say("c-odd", "x"))
        .settle();

    hears("first");
    for (String flow : new String[] {"a-broken", "b-unknown", "c-odd"}) {
      assertThat(flows.entry(flow).running()).isNull();
      assertThat(flows.entry(flow).refusal()).isNotNull();
    }
  }

  @Test
  void anUnchangedTextIsTheSameRevisionAfterARestart() {
    flows.settle();
    var before = flows.entry("one").running();
    restart();

    assertThat(flows.entry("one").running()).isEqualTo(before);
    assertThat(rows("one")).isEqualTo(1);
    hears("first");
  }

  @Test
  void aTextThatStaysRefusedIsNotedOnce() {
    flows.save("flows/bad.camel.yaml", "- nonsense").settle();
    var before = flows.entry("bad").refusal();
    restart();

    assertThat(flows.entry("bad").refusal()).isEqualTo(before);
    assertThat(rows("bad")).isEqualTo(1);
  }

  @Test
  void theLastGoodTextRunsOnAfterARestart() {
    flows.settle();
    var good = flows.entry("one").running();
    flows.save(ONE, "- nonsense").settle();
    restart();

    hears("first");
    assertThat(flows.entry("one").running().id()).isEqualTo(good.id());
    assertThat(flows.entry("one").refusal().file()).isEqualTo(ONE);
    assertThat(flows.entry("one").sheet().value("about")).contains("Says a word");

    flows.save(ONE, say("one", "mended")).settle();
    hears("mended");
    assertThat(flows.entry("one").refusal()).isNull();
  }

  @Test
  void aFlowThatWasDeletedDoesNotComeBackFromTheDatabase() {
    flows.settle();
    flows.delete(ONE).save("flows/two.camel.yaml", say("two", "second")).settle();
    restart();

    hears("second");
    assertThat(flows.roll().entry("one")).isEmpty();
    assertThat(flows.stage().route("one")).isEmpty();
  }

  @Test
  void whatWasAcceptedAndCannotStartAnyMoreIsRefused() {
    flows.save(ONE, say("one", "x", "name: step, value: \"bean:helper?method=hear\""));
    flows.hub().getRegistry().bind("helper", flows.ear());
    flows.settle();
    assertThat(flows.entry("one").refusal()).isNull();

    // A newer hub without that bean: the text is known as accepted, so only its start can tell.
    restart();

    assertThat(flows.entry("one").running()).isNull();
    assertThat(flows.entry("one").refusal().line()).isEqualTo(8);
    assertThat(flows.entry("one").refusal().reason()).contains("helper");
    assertThat(outcome("one")).isEqualTo("refused");
  }

  private void restart() {
    flows.close();
    flows = new FlowsUnderTest(folder, database);
    flows.settle();
  }

  private void hears(String word) {
    await().atMost(Duration.ofSeconds(20)).until(() -> flows.ear().heard().contains(word));
  }

  private long rows(String flow) {
    return database
        .client()
        .sql("SELECT count(*) FROM flow_revision WHERE flow = :flow")
        .param("flow", flow)
        .query(Long.class)
        .single();
  }

  private String outcome(String flow) {
    return database
        .client()
        .sql("SELECT outcome FROM flow_revision WHERE flow = :flow ORDER BY id DESC LIMIT 1")
        .param("flow", flow)
        .query(String.class)
        .single();
  }
}
