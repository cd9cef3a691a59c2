package io.souk.flows.running;

/** Small flows and templates for tests of the loader. */
public final class TestFlows {

  /** Says its word again and again. */
  public static final String SAY =
      """
      - routeTemplate:
          id: say
          description: Says a word again and again
          parameters:
            - { name: flow, description: the name of the flow }
            - { name: about, description: what the flow is for }
            - { name: word, description: what it says }
            - { name: step, description: where it says it, defaultValue: "direct:heard" }
            - { name: kinds, description: the kinds of rows, defaultValue: "" }
            - { name: feed, description: the feed, defaultValue: "{{souk.test.feed}}" }
          route:
            description: "{{about}}"
            from:
              uri: "timer:{{flow}}"
              parameters: { period: 20, delay: 0 }
              steps:
                - setBody: { constant: "{{word}}" }
                - to: "{{step}}"
      """;

  /** Says its word by a schedule. */
  public static final String RING =
      """
      - routeTemplate:
          id: ring
          description: Says a word by a schedule
          parameters:
            - { name: flow, description: the name of the flow }
            - { name: about, description: what the flow is for }
            - { name: when, description: the schedule }
          route:
            description: "{{about}}"
            from:
              uri: "quartz:souk/{{flow}}"
              parameters: { cron: "{{when}}", trigger.timeZone: America/New_York }
              steps:
                - setBody: { constant: "{{flow}} rang" }
                - to: "direct:heard"
      """;

  /** A route without a template. */
  public static String plain(String flow, String from, String to) {
    return """
    - route:
        id: %s
        description: Passes words on
        from:
          uri: "%s"
          steps:
            - to: "%s"
    """
        .formatted(flow, from, to);
  }

  private TestFlows() {}

  /** A flow that says a word; more parameters as YAML list items. */
  public static String say(String flow, String word, String... more) {
    return """
        - templatedRoute:
            routeTemplateRef: say
            routeId: %s
            parameters:
              - { name: flow, value: %s }
              - { name: about, value: "Says a word" }
              - { name: word, value: "%s" }
        """
            .formatted(flow, flow, word)
        + parameters(more);
  }

  /** A flow that rings at New York's time. */
  public static String ring(String flow, String when) {
    return """
    - templatedRoute:
        routeTemplateRef: ring
        routeId: %s
        parameters:
          - { name: flow, value: %s }
          - { name: about, value: "Rings" }
          - { name: when, value: "%s" }
    """
        .formatted(flow, flow, when);
  }

  private static String parameters(String... more) {
    var text = new StringBuilder();
    for (String parameter : more) {
      text.append("      - { ").append(parameter).append(" }\n");
    }
    return text.toString();
  }
}
