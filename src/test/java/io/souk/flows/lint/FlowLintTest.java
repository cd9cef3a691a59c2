package io.souk.flows.lint;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the routes folder, paragraph by paragraph. */
class FlowLintTest {

  private static final String FLOW = "flows/one.camel.yaml";
  private static final String TEMPLATE = "templates/say.camel.yaml";

  @Test
  void honestFlowsPass() {
    assertThatCode(() -> check(say("one", "word"), SAY)).doesNotThrowAnyException();
    assertThatCode(() -> check(plain("- log: \"${body}\""))).doesNotThrowAnyException();
  }

  @Test
  void aFlowFitsOnAPage() {
    var fault = only(say("one", "word") + "\n".repeat(40), SAY);

    assertThat(fault).isEqualTo(new Fault(FLOW, 41, "has 47 lines; 40 are allowed"));
  }

  @Test
  void aTemplateFitsOnTwoPages() {
    assertThat(only(say("one", "word"), SAY + "\n".repeat(80)).file()).isEqualTo(TEMPLATE);
  }

  @Test
  void aFileHoldsOneThing() {
    var two = say("one", "word") + say("two", "word");
    assertThat(only(two, SAY).reason()).startsWith("must hold exactly one templatedRoute");

    var beside = plain("- to: \"log:x\"") + "- beans: []\n";
    assertThat(only(beside, SAY).reason()).startsWith("must hold exactly one");
  }

  @Test
  void whatCannotBeParsedSaysWhere() {
    assertThat(only("- route:\n    id: one\n   x: y\n", SAY).line()).isEqualTo(3);
    assertThat(only("", SAY)).isEqualTo(new Fault(FLOW, 1, "the file is empty"));
  }

  @Test
  void fileRouteAndFlowAreOneName() {
    assertThat(only(say("one", "w").replace("routeId: one", "routeId: two"), SAY))
        .isEqualTo(new Fault(FLOW, 3, "routeId must be the file's name, one"));
    assertThat(only(say("one", "w").replace("flow, value: one", "flow, value: two"), SAY))
        .isEqualTo(new Fault(FLOW, 5, "the parameter flow must be the file's name, one"));
    assertThat(only(plain("- to: \"log:x\"").replace("id: one", "id: two"), SAY).line())
        .isEqualTo(2);
  }

  @Test
  void aFileThatIsNamedOtherwiseIsNoFlow() {
    var flow = new FlowText("one", "flows/one.yaml", sorted(Map.of("flows/one.yaml", plain("[]"))));

    assertThat(catchThrowableOfType(FaultyFlow.class, () -> new FlowLint().check(flow)).fault())
        .isEqualTo(new Fault("flows/one.yaml", null, "must be named one.camel.yaml"));
  }

  @Test
  void everyFlowSaysWhatItIsFor() {
    assertThat(only(say("one", "w").replace("Says a word", " "), SAY).reason())
        .isEqualTo("must say in its parameter about what it is for");
    assertThat(only(plain("- to: \"log:x\"").replace("description: X", "group: X"), SAY).reason())
        .isEqualTo("must say in its description what it is for");
    assertThat(reasons(say("one", "w"), SAY.replace("description: \"{{about}}\"", "group: x")))
        .contains("must give its route a description");
  }

  @Test
  void aTemplateThatIsMissingIsNamed() {
    assertThat(only(say("one", "w").replace("Ref: say", "Ref: sya"), SAY))
        .isEqualTo(new Fault(FLOW, 2, "there is no template templates/sya.camel.yaml"));
  }

  @Test
  void aFlowGivesWhatItsTemplateDeclares() {
    assertThat(only(say("one", "w").replace("name: word", "name: wrod"), SAY).reason())
        .isEqualTo("say declares no parameter wrod (and 1 more)");
    assertThat(reasons(say("one", "w").replace("name: word", "name: wrod"), SAY))
        .contains("say needs the parameter word");
    assertThat(only(say("one", "w", "name: word, value: again"), SAY))
        .isEqualTo(new Fault(FLOW, 8, "the parameter word is given twice"));
    assertThat(only(say("one", "w", "name: step"), SAY).reason())
        .isEqualTo("the parameter step has no value");
  }

  @Test
  void aTemplateDeclaresWhatItUsesAndUsesWhatItDeclares() {
    var unused = SAY.replace("to: \"{{step}}\"", "to: \"log:x\"");
    assertThat(only(say("one", "w"), unused))
        .isEqualTo(new Fault(TEMPLATE, 8, "the parameter step is declared and never used"));

    var undeclared = SAY.replace("to: \"{{step}}\"", "to: \"{{step}}?level={{loud}}\"");
    assertThat(only(say("one", "w"), undeclared).reason())
        .isEqualTo("{{loud}} is neither a declared parameter nor a setting under souk.");

    var undescribed = SAY.replace(", description: what it says", "");
    assertThat(only(say("one", "w"), undescribed))
        .isEqualTo(new Fault(TEMPLATE, 7, "the parameter word has no description"));
  }

  @Test
  void flowComesFirst() {
    var late =
        SAY.replace("      - { name: flow, description: the name of the flow }\n", "")
            .replace(
                "    route:",
                "      - { name: flow, description: the name of the flow }\n    route:");
    assertThat(only(say("one", "w"), late))
        .isEqualTo(new Fault(TEMPLATE, 5, "its first parameter must be flow"));

    var lateToo =
        say("one", "w")
            .replace("      - { name: flow, value: one }\n", "")
            .concat("      - { name: flow, value: one }\n");
    assertThat(only(lateToo, SAY).reason()).isEqualTo("its first parameter must be flow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- script: { groovy: x } | script: scripts are not allowed: what computes is Java (and 1 more)",
        "- process: { ref: x } | process: a processor is not allowed: call a bean",
        "- recipientList: { simple: \"${body}\" } | recipientList: where a message goes must be"
            + " written, not computed",
        "- toD: \"log:${body}\" | toD must not address by a message's value",
        "- onException: {} | onException: what happens on errors is the house's, not the flow's",
        "- kamelet: { name: x } | kamelet: use a template, not a Kamelet",
        "- setBody: { groovy: \"1\" } | the language groovy is not on the list of those allowed",
        "- setBody: { jq: . } | the language jq is not on the list of those allowed",
        "- setBody: { language: { language: joor } } | the language language is not on the list of"
            + " those allowed (and 1 more)",
        "- to: \"file:out\" | the component file is not on the list of those allowed",
        "- to: { uri: \"exec:rm\" } | the component exec is not on the list of those allowed",
        "- wireTap: { uri: vm } | the component vm is not on the list of those allowed",
        "- to: \"quartz:polls/two\" | the schedule must be named quartz:polls/one",
        "- setBody: { constant: '{ \"a\": 1 }' } | JSON text belongs to a mapping, not to YAML",
        "- setBody: { simple: '[{\"a\": \"${body}\"}]' } | JSON text belongs to a mapping, not to YAML",
        "- setBody: { constant: 'SELECT a FROM b' } | SQL text belongs to routes/sql, not to YAML",
        "- setBody: { constant: 'insert into b' } | SQL text belongs to routes/sql, not to YAML",
        "- setBody: { constant: 'UPDATE bar SET a = 1' } | SQL text belongs to routes/sql, not to YAML",
        "- to: \"{{env:HOME}}\" | {{env:HOME}} is no setting under souk.",
        "- to: \"log:{{flow}}\" | {{flow}} is no setting under souk."
      })
  void whatHasNoPlaceInARouteIsRefused(String step, String reason) {
    var fault = only(plain(step), SAY);

    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.line()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://data.alpaca.markets/v2",
        "http:data.alpaca.markets",
        "wss://{{souk.x}}.example.com",
        "localhost:8090/v2",
        "127.0.0.1/v2",
        "stream.data.alpaca.markets/v2/iex"
      })
  void aHostIsASetting(String value) {
    assertThat(only(say("one", value), SAY))
        .isEqualTo(new Fault(FLOW, 7, "a literal host: name a setting, {{souk.providers.…}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PKX7Z9Q2ABCD3F8H1J2K",
        "a8Fz0qLm3Xc9VbN4kJh2Gd7Sa5PwEr6TyUi1Oq8Z",
        "{{souk.url}}?apiKey=abc",
        "{{souk.url}}/v2/PKX7Z9Q2ABCD3F8H1J2K",
        "x?token=1"
      })
  void aKeyIsASetting(String value) {
    assertThat(only(say("one", value), SAY).reason()).startsWith("a literal key or token");
  }

  @Test
  void aHeaderThatIsCalledLikeASecretTakesASetting() {
    String header = "- setHeader: { name: X-Api-Key, constant: \"%s\" }";

    assertThat(only(plain(header.formatted("abc")), SAY).reason()).startsWith("a literal key");
    assertThatCode(() -> check(plain(header.formatted("{{souk.providers.x.key}}"))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{souk.providers.alpaca.data-url}}/v2/stocks/bars?limit=10000",
        "{{souk.providers.yahoo.query-url}}/v10/finance/quoteSummary",
        "quote, trade, trade_correction",
        "0 1 9-15 ? * MON-FRI",
        "alpaca-market-data",
        "America/New_York",
        "1Min",
        "Update of the settlement prices"
      })
  void whatAFlowNeedsToSayPasses(String value) {
    assertThatCode(() -> check(say("one", value), SAY)).doesNotThrowAnyException();
  }

  @Test
  void proseMaySpeakOfHostsAndLanguages() {
    var flow = say("one", "w").replace("Says a word", "Select news from https://newsapi.org");

    assertThatCode(() -> check(flow, SAY)).doesNotThrowAnyException();
  }

  @Test
  void anExpressionIsShort() {
    String hundred = "${body} " + "a ".repeat(46);
    assertThatCode(() -> check(plain("- setBody: { simple: \"" + hundred + "\" }")))
        .doesNotThrowAnyException();
    assertThat(only(plain("- setBody: { simple: \"" + hundred + "b\" }"), SAY).reason())
        .isEqualTo("an expression is longer than 100");
  }

  @Test
  void aScheduleIsNamedAfterItsFlow() {
    var files =
        Map.of(
            FLOW,
            ring("one", "0 0 9 ? * MON-FRI"),
            "templates/ring.camel.yaml",
            RING.replace("souk/{{flow}}", "souk/daily"));

    var fault =
        catchThrowableOfType(
            FaultyFlow.class, () -> new FlowLint().check(new FlowText("one", files)));
    assertThat(fault.fault())
        .isEqualTo(
            new Fault(
                "templates/ring.camel.yaml",
                11,
                "the schedule must be named quartz:polls/{{flow}}"));
  }

  @Test
  void kindsNeedAMappingAndWrites() {
    var faults = reasons(say("one", "w", "name: kinds, value: \"bar,candle\""), SAY);

    assertThat(faults)
        .containsExactly(
            "there is no mapping mappings/one.jslt",
            "there is no write sql/bar.sql",
            "there is no write sql/candle.sql",
            "the house knows no rows of kind candle");
  }

  private static String plain(String step) {
    return """
    - route:
        id: one
        description: X
        from:
          uri: "timer:one"
          steps:
            %s
    """
        .formatted(step);
  }

  private static List<String> reasons(String flow, String template) {
    return catchThrowableOfType(FaultyFlow.class, () -> check(flow, template)).faults().stream()
        .map(Fault::reason)
        .toList();
  }

  private static Fault only(String flow, String template) {
    return catchThrowableOfType(FaultyFlow.class, () -> check(flow, template)).fault();
  }

  private static void check(String flow) {
    check(flow, SAY);
  }

  private static void check(String flow, String template) {
    new FlowLint().check(new FlowText("one", Map.of(FLOW, flow, TEMPLATE, template)));
  }

  private static java.util.SortedMap<String, String> sorted(Map<String, String> files) {
    return new java.util.TreeMap<>(files);
  }
}
