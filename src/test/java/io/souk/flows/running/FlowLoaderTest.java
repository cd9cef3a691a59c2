package io.souk.flows.running;

import static io.souk.flows.running.TestFlows.RING;
import static io.souk.flows.running.TestFlows.SAY;
import static io.souk.flows.running.TestFlows.plain;
import static io.souk.flows.running.TestFlows.ring;
import static io.souk.flows.running.TestFlows.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.souk.flows.files.FlowText;
import io.souk.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to running flows when somebody saves, breaks, renames or deletes a file. */
class FlowLoaderTest {

  private static final String WRITE = "sql/bar.sql";
  private static final String COUNTS =
      "SELECT cardinality(CAST(:?rows AS bar_item[])) AS received, 0 AS stored, 0 AS superseded";

  @TempDir Path folder;

  private FlowsUnderTest flows;

  @BeforeEach
  void aFolderWithTwoFlows() {
    flows = new FlowsUnderTest(folder, TestDatabase.fresh());
    flows
        .save("templates/say.camel.yaml", SAY)
        .save("flows/one.camel.yaml", say("one", "first"))
        .save("flows/two.camel.yaml", say("two", "second"))
        .settle();
  }

  @AfterEach
  void close() {
    flows.close();
  }

  @Test
  void eachFileIsAFlowThatRuns() {
    hears("first");
    hears("second");
    assertThat(flows.entry("one").refusal()).isNull();
    assertThat(flows.stage().isStarted("one")).isTrue();
    assertThat(flows.stage().route("one").orElseThrow().getDescription()).isEqualTo("Says a word");
  }

  @Test
  void anEditedFlowRunsItsNewText() {
    var before = flows.entry("one").running().id();
    flows.save("flows/one.camel.yaml", say("one", "changed")).settle();

    hears("changed");
    assertThat(flows.entry("one").running().id()).isGreaterThan(before);
    saysNoMore("first");
  }

  @Test
  void anEditedTemplateChangesEachFlowThatUsesIt() {
    flows
        .save("templates/say.camel.yaml", SAY.replace("\"{{word}}\"", "\"{{word}} loudly\""))
        .settle();

    hears("first loudly");
    hears("second loudly");
    saysNoMore("first");
  }

  @Test
  void anEditOfOneFlowLeavesTheOtherAlone() {
    var route = flows.stage().route("two").orElseThrow();
    flows.save("flows/one.camel.yaml", say("one", "changed")).settle();

    assertThat(flows.stage().route("two").orElseThrow()).isSameAs(route);
  }

  @Test
  void aNewFlowStartsWithoutARestart() {
    flows.save("flows/three.camel.yaml", say("three", "third")).settle();

    hears("third");
  }

  @Test
  void aDeletedFileStopsItsFlow() {
    flows.delete("flows/one.camel.yaml").settle();

    assertThat(flows.roll().entry("one")).isEmpty();
    assertThat(flows.stage().route("one")).isEmpty();
    assertThat(flows.hub().getEndpoints())
        .noneMatch(e -> e.getEndpointUri().contains("timer://one"));
    saysNoMore("first");
  }

  @Test
  void aRenamedFlowRunsUnderItsNewNameAlone() {
    flows.delete("flows/one.camel.yaml").save("flows/uno.camel.yaml", say("uno", "primo")).settle();

    hears("primo");
    assertThat(flows.stage().route("one")).isEmpty();
    saysNoMore("first");
  }

  @Test
  void anIdThatIsNotTheFilesNameIsRefused() {
    flows.save("flows/one.camel.yaml", say("uno", "primo")).settle();

    assertThat(flows.entry("one").refusal().reason()).startsWith("routeId must be the file's name");
    assertThat(flows.entry("one").refusal().line()).isEqualTo(3);
    goesOnSaying("first");
  }

  @Test
  void brokenYamlIsRefusedAndTheOldTextRunsOn() {
    flows.save("flows/one.camel.yaml", say("one", "changed") + "  ]broken").settle();

    var refusal = flows.entry("one").refusal();
    assertThat(refusal.file()).isEqualTo("flows/one.camel.yaml");
    assertThat(refusal.line()).isEqualTo(8);
    assertThat(refusal.reason()).startsWith("is no YAML");
    goesOnSaying("first");
  }

  @Test
  void anUnknownBeanIsRefusedAndTheOldTextRunsOn() {
    flows
        .save("flows/one.camel.yaml", say("one", "changed", "name: step, value: \"bean:nobody\""))
        .settle();

    var refusal = flows.entry("one").refusal();
    assertThat(refusal.file()).isEqualTo("flows/one.camel.yaml");
    assertThat(refusal.line()).isEqualTo(8);
    assertThat(refusal.reason()).contains("nobody");
    goesOnSaying("first");
  }

  @Test
  void aBrokenTemplateIsRefusedForEachFlowThatUsesIt() {
    flows.save("templates/say.camel.yaml", SAY.replace("setBody", "setBodi")).settle();

    for (String flow : new String[] {"one", "two"}) {
      assertThat(flows.entry(flow).refusal().file()).isEqualTo("templates/say.camel.yaml");
      assertThat(flows.entry(flow).refusal().line()).isEqualTo(17);
    }
    goesOnSaying("first");
    goesOnSaying("second");
  }

  @Test
  void aMendedFileIsTakenAgain() {
    flows.save("flows/one.camel.yaml", "- nonsense").settle();
    flows.save("flows/one.camel.yaml", say("one", "mended")).settle();

    hears("mended");
    assertThat(flows.entry("one").refusal()).isNull();
  }

  @Test
  void aFileThatIsSavedBackAsItRunsIsNoNewRevision() {
    var before = flows.entry("one").running();
    flows.save("flows/one.camel.yaml", "- nonsense").settle();
    flows.save("flows/one.camel.yaml", say("one", "first")).settle();

    assertThat(flows.entry("one").running()).isEqualTo(before);
    assertThat(flows.entry("one").refusal()).isNull();
  }

  @Test
  void anEditedMappingIsInForceWithoutARestart() {
    givenABarFlow("{\"a\": .b}");
    var route = flows.stage().route("bars").orElseThrow();
    var before = flows.recipes().of("bars");
    flows.save("mappings/bars.jslt", "{\"a\": .c}").settle();

    var after = flows.recipes().of("bars");
    assertThat(after.revision()).isGreaterThan(before.revision());
    assertThat(after.mapping()).isNotSameAs(before.mapping());
    assertThat(after.feed()).isEqualTo("iex");
    assertThat(flows.stage().route("bars").orElseThrow()).isSameAs(route);
  }

  @Test
  void anEditedWriteIsInForceForEachFlowThatNamesIt() {
    givenABarFlow("{\"a\": .b}");
    flows.save(WRITE, COUNTS + " -- edited").settle();

    assertThat(flows.recipes().of("bars").writes().get("bar")).endsWith("-- edited");
  }

  @Test
  void aBrokenMappingIsRefusedWithItsLine() {
    givenABarFlow("{\"a\": .b}");
    flows.save("mappings/bars.jslt", "{\n  \"a\": ]\n}").settle();

    assertThat(flows.entry("bars").refusal().file()).isEqualTo("mappings/bars.jslt");
    assertThat(flows.entry("bars").refusal().line()).isEqualTo(2);
    assertThat(flows.recipes().of("bars").revision()).isEqualTo(flows.entry("bars").running().id());
  }

  @Test
  void aWriteThatTheDatabaseDoesNotUnderstandIsRefusedWithItsLine() {
    givenABarFlow("{\"a\": .b}");
    flows.save(WRITE, "-- bar\n-- more\nSELECT nothing FROM bar WHERE symbol = :?rows").settle();

    assertThat(flows.entry("bars").refusal().file()).isEqualTo(WRITE);
    assertThat(flows.entry("bars").refusal().line()).isEqualTo(3);
    assertThat(flows.entry("bars").refusal().reason()).contains("\"nothing\"");
    assertThat(flows.recipes().of("bars").writes().get("bar")).isEqualTo(COUNTS);
  }

  @Test
  void aWriteThatIsMissingIsRefused() {
    givenABarFlow("{\"a\": .b}");
    flows.delete(WRITE).settle();

    assertThat(flows.entry("bars").refusal().reason()).isEqualTo("there is no write sql/bar.sql");
    assertThat(flows.recipes().of("bars").writes()).containsKey("bar");
  }

  @Test
  void theRecipeOfADeletedFlowIsGone() {
    givenABarFlow("{\"a\": .b}");
    flows.delete("flows/bars.camel.yaml").settle();

    assertThatThrownBy(() -> flows.recipes().of("bars")).hasMessageContaining("bars");
  }

  @Test
  void aFlowThatWasStoppedStaysStoppedOverAnEdit() throws Exception {
    flows.stage().stop("one");
    flows.save("flows/one.camel.yaml", say("one", "changed")).settle();

    assertThat(flows.entry("one").refusal()).isNull();
    assertThat(flows.stage().isStopped("one")).isTrue();
    saysNoMore("first");
    assertThat(flows.ear().heard()).doesNotContain("changed");

    flows.stage().start("one");
    hears("changed");
  }

  @Test
  void aScheduleThatIsRemovedLeavesNoJobBehind() throws Exception {
    flows
        .save("templates/ring.camel.yaml", RING)
        .save("flows/daily.camel.yaml", ring("daily", "0 5 16 ? * MON-FRI"))
        .settle();
    assertThat(flows.jobs()).containsExactly("daily");

    flows.save("flows/daily.camel.yaml", ring("daily", "0 5 18 ? * MON-FRI")).settle();
    assertThat(flows.jobs()).containsExactly("daily");
    assertThat(schedule("daily").cron()).isEqualTo("0 5 18 ? * MON-FRI");

    flows.delete("flows/daily.camel.yaml").settle();
    assertThat(flows.jobs()).isEmpty();
  }

  @Test
  void aStartThatFailsPutsTheOldTextBack() {
    flows.save("flows/pass.camel.yaml", plain("pass", "direct:in", "direct:heard")).settle();
    var before = flows.entry("pass").running();
    assertThat(before).isNotNull();

    // A name at which the house listens already: Camel finds out when it starts the route.
    flows.save("flows/pass.camel.yaml", plain("pass", "direct:heard", "log:x")).settle();

    assertThat(flows.entry("pass").refusal().reason()).contains("Multiple consumers");
    assertThat(flows.entry("pass").refusal().line()).isEqualTo(5);
    assertThat(flows.entry("pass").running()).isEqualTo(before);
    assertThat(flows.stage().isStarted("pass")).isTrue();
    flows.hub().createProducerTemplate().sendBody("direct:in", "still here");
    hears("still here");
  }

  @Test
  void aFirstStartThatFailsLeavesNothingBehind() throws Exception {
    flows.save("templates/ring.camel.yaml", RING).settle();
    var text =
        new FlowText(
            "odd",
            Map.of(
                "flows/odd.camel.yaml", ring("odd", "0 5 16 ? * MON-FRI"),
                "templates/ring.camel.yaml", RING.replace("direct:heard", "bean:nobody")));

    assertThatThrownBy(() -> flows.stage().raise(text, true)).hasMessageContaining("nobody");
    assertThat(flows.stage().route("odd")).isEmpty();
    assertThat(flows.jobs()).isEmpty();
  }

  @Test
  void manyEditsLeaveNothingBehind() throws Exception {
    flows
        .save("templates/ring.camel.yaml", RING)
        .save("flows/daily.camel.yaml", ring("daily", "0 5 16 ? * MON-FRI"))
        .settle();
    int endpoints = flows.hub().getEndpoints().size();
    int mbeans = mbeans();

    for (int hour = 0; hour < 20; hour++) {
      flows.save("flows/daily.camel.yaml", ring("daily", "0 5 " + hour + " ? * MON-FRI")).settle();
    }

    assertThat(schedule("daily").cron()).isEqualTo("0 5 19 ? * MON-FRI");
    assertThat(flows.jobs()).containsExactly("daily");
    assertThat(flows.hub().getEndpoints()).hasSize(endpoints);
    assertThat(mbeans()).isEqualTo(mbeans);
  }

  private int mbeans() throws Exception {
    var ours = "org.apache.camel:context=" + flows.hub().getManagementName() + ",*";
    return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName(ours), null).size();
  }

  private Schedule schedule(String flow) {
    return Schedule.of(flows.stage().route(flow).orElseThrow()).orElseThrow();
  }

  private void givenABarFlow(String mapping) {
    flows
        .save("mappings/bars.jslt", mapping)
        .save(WRITE, COUNTS)
        .save("flows/bars.camel.yaml", say("bars", "bar", "name: kinds, value: bar"))
        .settle();
    assertThat(flows.entry("bars").refusal()).isNull();
  }

  private void hears(String word) {
    await().atMost(Duration.ofSeconds(20)).until(() -> flows.ear().heard().contains(word));
  }

  private void goesOnSaying(String word) {
    flows.ear().heard().clear();
    hears(word);
  }

  private void saysNoMore(String word) {
    flows.ear().heard().clear();
    goesOnSaying("second".equals(word) ? "first" : lastWordOfTwo());
    assertThat(flows.ear().heard()).doesNotContain(word);
  }

  private String lastWordOfTwo() {
    await().until(() -> !flows.ear().last().isEmpty());
    return flows.ear().last();
  }
}
