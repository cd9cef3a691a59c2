package io.souk.flows.rehearsal;

import static io.souk.flows.running.TestFlows.RING;
import static io.souk.flows.running.TestFlows.SAY;
import static io.souk.flows.running.TestFlows.ring;
import static io.souk.flows.running.TestFlows.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.flows.running.FlowsUnderTest;
import io.souk.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow is tried on a hub that goes on as if nothing had happened. */
class RehearsalTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static FlowsUnderTest flows;

  @TempDir static Path folder;

  private final Map<String, String> files = new HashMap<>();

  @BeforeAll
  static void aHubWithOneSchedule() {
    flows = new FlowsUnderTest(folder, DATABASE);
    flows
        .save("templates/ring.camel.yaml", RING)
        .save("flows/daily.camel.yaml", ring("daily", "0 5 16 ? * MON-FRI"))
        .settle();
  }

  @AfterAll
  static void close() {
    flows.close();
  }

  @Test
  void nothingIsLeftOnTheHub() throws Exception {
    var endpoints = flows.hub().getEndpoints().size();
    var routes = flows.hub().getRoutes().size();
    files.put("templates/ring.camel.yaml", RING);
    assertThatCode(() -> rehearse("other", ring("other", "0 0 9 ? * MON-FRI")))
        .doesNotThrowAnyException();

    assertThat(flows.jobs()).containsExactly("daily");
    assertThat(flows.hub().getEndpoints()).hasSize(endpoints);
    assertThat(flows.hub().getRoutes()).hasSize(routes);
  }

  @Test
  void theScheduleOfTheRunningRevisionIsNotTouched() throws Exception {
    files.put("templates/ring.camel.yaml", RING);
    rehearse("daily", ring("daily", "0 5 16 ? * MON-FRI"));

    assertThat(flows.jobs()).containsExactly("daily");
    assertThat(flows.stage().isStarted("daily")).isTrue();
  }

  @Test
  void aCronExpressionThatIsNoneIsRefused() {
    files.put("templates/ring.camel.yaml", RING);

    var fault = fault("other", ring("other", "0 0 25 ? * MON-FRI"));
    assertThat(fault.line()).isEqualTo(7);
    assertThat(fault.reason()).startsWith("is no cron expression: 0 0 25 ? * MON-FRI");
  }

  @Test
  void aParameterThatTheComponentDoesNotKnowIsRefused() {
    var fault = step("log:x?foo=bar");

    assertThat(fault.line()).isEqualTo(8);
    assertThat(fault.reason()).contains("Unknown parameters=[{foo=bar}]");
  }

  @Test
  void aValueThatAParameterCannotHaveIsRefused() {
    assertThat(step("log:x?level=LOUD").reason()).contains("LoggingLevel.LOUD");
  }

  @Test
  void anAddressAtWhichNobodyListensIsRefused() {
    var fault = step("direct:nowhere");

    assertThat(fault.line()).isEqualTo(8);
    assertThat(fault.reason()).isEqualTo("nobody listens at direct:nowhere");
  }

  @Test
  void aSettingThatDoesNotExistIsRefused() {
    var fault = step("log:{{souk.test.nothing}}");

    assertThat(fault.line()).isEqualTo(8);
    assertThat(fault.reason()).contains("souk.test.nothing");
  }

  @Test
  void aMethodThatABeanDoesNotHaveIsRefused() {
    assertThat(step("bean:ear?method=see").reason()).isEqualTo("the bean ear has no method see");
  }

  @Test
  void aBeanStepWithAnUnknownMethodIsRefusedInTheTemplate() {
    files.put(
        "templates/say.camel.yaml",
        SAY.replace(
            "to: \"{{step}}\"", "bean: { ref: ear, method: see, description: \"{{step}}\" }"));

    var fault = fault("other", say("other", "word"));
    assertThat(fault.file()).isEqualTo("templates/say.camel.yaml");
    assertThat(fault.line()).isEqualTo(18);
    assertThat(fault.reason()).isEqualTo("Method with name: see not found");
  }

  @Test
  void aStepThatCamelDoesNotKnowIsRefusedInTheTemplate() {
    files.put("templates/say.camel.yaml", SAY.replace("setBody", "setBodi"));

    var fault = fault("other", say("other", "word"));
    assertThat(fault)
        .isEqualTo(new Fault("templates/say.camel.yaml", 17, "Unknown node id: setBodi"));
  }

  @Test
  void aRouteConfigurationThatDoesNotExistIsRefused() {
    files.put(
        "templates/say.camel.yaml",
        SAY.replace("      from:", "      routeConfigurationId: nobodys\n      from:"));

    var fault = fault("other", say("other", "word"));
    assertThat(fault.line()).isEqualTo(13);
    assertThat(fault.reason()).isEqualTo("there is no route configuration nobodys");
  }

  private Fault step(String uri) {
    files.put("templates/say.camel.yaml", SAY);
    return fault("other", say("other", "word", "name: step, value: \"" + uri + "\""));
  }

  private Fault fault(String flow, String text) {
    return catchThrowableOfType(FaultyFlow.class, () -> rehearse(flow, text)).fault();
  }

  private void rehearse(String flow, String text) {
    files.put("flows/" + flow + ".camel.yaml", text);
    new Rehearsal(flows.hub(), "alpaca"::equals, DATABASE.source())
        .check(new FlowText(flow, files));
  }
}
