package io.souk.flows.rehearsal;

import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.testing.TestDatabase;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.*;

class RehearsalTest {
  static DefaultCamelContext hub;
  static TestDatabase db = TestDatabase.fresh();

  @BeforeAll
  static void start() throws Exception {
    hub = new DefaultCamelContext();
    hub.getPropertiesComponent().addInitialProperty("souk.greeting", "hello");
    hub.getRegistry().bind("greeter", new Greeter());
    hub.start();
  }

  public static class Greeter {
    public String greet(String a) {
      return "hi " + a;
    }
  }

  static final String T =
"""
- routeTemplate:
    id: tick
    description: Ticks
    parameters:
      - { name: flow, description: the flow }
      - { name: about, description: what for }
      - { name: when, description: cron }
      - { name: step, description: uri, defaultValue: "log:x" }
      - { name: bean, description: uri, defaultValue: greeter }
    route:
      description: "{{about}}"
      from:
        uri: "quartz:souk/{{flow}}"
        parameters: { cron: "{{when}}", trigger.timeZone: America/New_York }
        steps:
          - bean: { ref: "{{bean}}", method: METHOD }
          - to: "{{step}}"
""";

  void t(String method, String cron, String step, String bean) {
    String f =
"""
- templatedRoute:
    routeTemplateRef: tick
    routeId: hello
    parameters:
      - { name: flow, value: hello }
      - { name: about, value: x }
      - { name: when, value: "%s" }
      - { name: step, value: "%s" }
      - { name: bean, value: "%s" }
"""
            .formatted(cron, step, bean);
    long n = System.nanoTime();
    try {
      new Rehearsal(hub, db.source())
          .check(
              new FlowText(
                  "hello",
                  Map.of(
                      "flows/hello.camel.yaml",
                      f,
                      "templates/tick.camel.yaml",
                      T.replace("METHOD", method))));
      System.out.println("OK");
    } catch (FaultyFlow e) {
      System.out.println("FAULT " + e.fault());
      if (e.getCause() != null) System.out.println("     " + e.getCause().getMessage());
    }
    System.out.println((System.nanoTime() - n) / 1000000 + " ms");
  }

  @Test
  void x() throws Exception {
    t("greet", "0 0 9 * * ?", "log:{{souk.greeting}}", "greeter");
    t("greet", "0 0 9 * * ?", "log:{{souk.greeting}}", "greeter");
    t("greet", "0 0 9 * * ? *  9", "log:x", "greeter");
    t("greet", "0 0 9 * * ?", "log:x?foo=bar", "greeter");
    t("greet", "0 0 9 * * ?", "log:x?level=bar", "greeter");
    t("greet", "0 0 9 * * ?", "lig:x", "greeter");
    t("greet", "0 0 9 * * ?", "direct:x", "greeter");
    t("greet", "0 0 9 * * ?", "bean:nobody", "greeter");
    t("greet", "0 0 9 * * ?", "bean:greeter?method=foo", "greeter");
    t("greet", "0 0 9 * * ?", "log:x", "nobody");
    t("great", "0 0 9 * * ?", "log:x", "greeter");
    t("greet", "0 0 9 * * ?", "log:{{souk.foo}}", "greeter");
    System.out.println(
        hub.getEndpoints()
            + " "
            + Thread.getAllStackTraces().keySet().stream()
                .filter(z -> z.getName().contains("artz"))
                .toList());
  }
}
