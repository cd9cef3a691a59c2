package io.souk.security;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.testing.GateHub;
import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import io.souk.testing.Visitor;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console's own requests, over HTTP. */
@GateTest
class ConsoleTest {

  private static final String JOLOKIA = "/actuator/hawtio/jolokia";
  private static final String ROUTE =
      "org.apache.camel:context=souk,type=routes,name=\"" + GateHub.ROUTE + "\"";
  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private CamelContext camel;
  @Autowired private TestDatabase database;
  private Visitor engineer;

  @BeforeEach
  void anEngineerIsHere() {
    engineer = Visitor.of(port).signedInAs("engineer");
  }

  @Test
  void anEngineerStopsAndStartsARouteAndBothAreWrittenDown() {
    assertThat(status(ask(engineer, exec(ROUTE, "stop()")))).isEqualTo(200);
    await().atMost(30, SECONDS).until(() -> state() == ServiceStatus.Stopped);

    assertThat(status(ask(engineer, exec(ROUTE, "start()")))).isEqualTo(200);
    await().atMost(30, SECONDS).until(() -> state() == ServiceStatus.Started);

    assertThat(audit())
        .contains(
            "engineer|127.0.0.1|console exec|" + ROUTE + " stop()|done, as engineer",
            "engineer|127.0.0.1|console exec|" + ROUTE + " start()|done, as engineer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.camel:context=souk,type=routes,*                      | stop()
          org.apache.camel:*                                               | stop()
          *:type=routes,*                                                  | stop()
          org.apache.camel:context=souk,type=context,name="souk"           | stop()
          org.apache.camel:context=souk,type=context,name="souk"           | sendBody(java.lang.String,java.lang.Object)
          org.apache.camel:context=souk,type=routes,name="heartbeat"       | updateRouteFromXml(java.lang.String)
          org.apache.camel:context=souk,type=routes,name="heartbeat"       | remove()
          org.apache.camel:context=souk,type=context,name="souk"           | dumpRoutesAsXml(boolean)
          java.lang:type=Memory                                            | gc
          com.sun.management:type=HotSpotDiagnostic                        | dumpHeap
          com.sun.management:type=DiagnosticCommand                        | vmSystemProperties
          java.util.logging:type=Logging                                   | setLoggerLevel
          """)
  void whatIsNotOnTheListIsRefusedAndWrittenDown(String bean, String operation) {
    var answer = ask(engineer, exec(bean, operation));

    assertThat(status(answer)).isEqualTo(403);
    assertThat(state()).isEqualTo(ServiceStatus.Started);
    assertThat(audit())
        .contains(
            "engineer|127.0.0.1|console exec|" + bean + " " + operation + "|refused, as engineer");
  }

  @Test
  void argumentsAreWrittenDownAsAFingerprintAlone() {
    var call = new HashMap<>(exec(ROUTE, "reset(boolean)"));
    call.put("arguments", List.of("a secret"));

    assertThat(status(ask(engineer, call))).isEqualTo(200);

    assertThat(audit())
        .filteredOn(entry -> entry.contains("reset(boolean)"))
        .singleElement()
        .asString()
        .matches(".*reset\\(boolean\\) #[0-9a-f]{12}\\|done, as engineer")
        .doesNotContain("secret");
  }

  @Test
  void manyCallsAtOnceAreJudgedAndWrittenDownOneByOne() {
    var answer =
        ask(
            engineer,
            List.of(
                exec(ROUTE, "reset()"),
                Map.of("type", "version"),
                exec("java.lang:type=Memory", "gc()"),
                exec(ROUTE, "browse()")));

    assertThat(answer.findValuesAsText("status")).startsWith("200", "200", "403");
    assertThat(audit())
        .contains(
            "engineer|127.0.0.1|console exec|" + ROUTE + " reset()|done, as engineer",
            "engineer|127.0.0.1|console exec|java.lang:type=Memory gc()|refused, as engineer");
  }

  @Test
  void anOpenDiagramIsWrittenDownOnce() {
    String context = "org.apache.camel:context=souk,type=context,name=\"souk\"";
    for (int i = 0; i < 5; i++) {
      assertThat(status(ask(engineer, exec(context, "dumpRoutesAsXml()")))).isEqualTo(200);
    }

    assertThat(audit()).filteredOn(entry -> entry.contains("dumpRoutesAsXml()")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SystemProperties", "InputArguments", "ClassPath"})
  void theCommandLineAndThePropertiesStayPrivate(String attribute) {
    for (var who : List.of(engineer, Visitor.of(port).signedInAs("admin"))) {
      assertThat(status(ask(who, read("java.lang:type=Runtime", attribute)))).isEqualTo(403);
    }
  }

  @Test
  void aReadOfEverythingLeavesThePrivateOut() {
    var all =
        ask(
                engineer,
                Map.of(
                    "type",
                    "read",
                    "mbean",
                    "java.lang:type=Runtime",
                    "config",
                    Map.of("ignoreErrors", true)))
            .path("value");

    assertThat(all.path("Uptime").asLong()).isPositive();
    assertThat(all.path("SystemProperties").toString()).doesNotContain("java.home");
    assertThat(all.path("InputArguments").isArray()).isFalse();
  }

  @Test
  void theTreeShowsCamelAndThreeOfJavasBeansAlone() {
    var tree = ask(engineer, Map.of("type", "list")).path("value");

    assertThat(tree.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("org.apache.camel", "java.lang");
    assertThat(tree.path("java.lang").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("type=Memory", "type=Threading", "type=Runtime");
    assertThat(ask(engineer, Map.of("type", "search", "mbean", "*:*")).path("value"))
        .extracting(JsonNode::asText)
        .allMatch(name -> name.startsWith("org.apache.camel:") || name.startsWith("java.lang:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "notification", "config"})
  void anEngineerWritesNothing(String type) {
    var answer =
        ask(
            engineer,
            Map.of(
                "type",
                type,
                "mbean",
                ROUTE,
                "attribute",
                "Tracing",
                "value",
                true,
                "command",
                "register"));

    assertThat(status(answer)).isNotEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/jolokia/version",
        "/actuator/jolokia/list",
        "/actuator/jolokia/read/java.lang:type=Memory/HeapMemoryUsage",
        "/actuator/jolokia/exec/java.lang:type=Memory/gc",
        "/actuator/hawtio/jolokia/exec/java.lang:type=Memory/gc",
        "/actuator/jolokia?type=version",
        "/actuator/jolokia/"
      })
  void nothingIsAskedByGet(String path) {
    var answer = engineer.get(path);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void theConsolesLookWhetherJolokiaIsHereTellsNothingElse() {
    assertThat(engineer.get(JOLOKIA).body())
        .isEqualTo("{\"status\":200,\"value\":{\"agent\":\"Jolokia, by POST alone\"}}");
  }

  @Test
  void theConsoleIsToldOfNoOtherProcess() {
    assertThat(engineer.get("/actuator/hawtio/preset-connections").body()).isEqualTo("[]");
    assertThat(
            Visitor.of(port)
                .signedInAs("viewer")
                .get("/actuator/hawtio/preset-connections")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout", "login", "config/login", "config/session-timeout"})
  void theConsolesOwnLoginAndLogoutDoNothing(String page) {
    engineer.get("/actuator/hawtio/auth/" + page);

    assertThat(engineer.get("/actuator/hawtio/index.html").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherSiteIsNotAnswered() {
    var answer =
        engineer.send(
            JOLOKIA,
            request ->
                request
                    .POST(
                        java.net.http.HttpRequest.BodyPublishers.ofString("{\"type\":\"version\"}"))
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", engineer.cookie("XSRF-TOKEN"))
                    .header("Origin", "http://elsewhere.example"));

    assertThat(answer.body()).contains("\"status\":403").doesNotContain("\"agent\"");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aBodyWithoutEndOrWithoutSenseIsRefused() {
    assertThat(engineer.postJson(JOLOKIA, "[" + " ".repeat(2 << 20) + "]").statusCode())
        .isEqualTo(413);
    assertThat(engineer.postJson(JOLOKIA, "{\"type\":").statusCode()).isEqualTo(400);
    assertThat(engineer.postJson(JOLOKIA, "").statusCode()).isEqualTo(400);
    assertThat(engineer.postJson(JOLOKIA, "7").statusCode()).isEqualTo(400);
  }

  private ServiceStatus state() {
    return camel.getRouteController().getRouteStatus(GateHub.ROUTE);
  }

  private List<String> audit() {
    return database
        .client()
        .sql("SELECT concat_ws('|', who, address, action, subject, outcome) FROM audit_entry")
        .query(String.class)
        .list();
  }

  private static JsonNode ask(Visitor visitor, Object calls) {
    try {
      return JSON.readTree(visitor.postJson(JOLOKIA, JSON.writeValueAsString(calls)).body());
    } catch (IOException noJson) {
      throw new AssertionError(noJson);
    }
  }

  private static Map<String, Object> exec(String bean, String operation) {
    return Map.of("type", "exec", "mbean", bean, "operation", operation);
  }

  private static Map<String, Object> read(String bean, String attribute) {
    return Map.of("type", "read", "mbean", bean, "attribute", attribute);
  }

  private static int status(JsonNode answer) {
    return answer.path("status").asInt();
  }
}
