package io.souk.flows.docs;

import io.souk.flows.CronInWordsForDocs;
import io.souk.flows.files.FlowText;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.CircuitBreakerDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetVariableDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.MethodCallExpression;

/** A route as a Mermaid chart: its steps from top to bottom, blocks around what they hold. */
final class FlowChart {

  private final StringBuilder steps = new StringBuilder();
  private final StringBuilder ways = new StringBuilder();
  private final Map<String, String> values;
  private int number;
  private String last = "";
  private String way = "";

  private FlowChart(Map<String, String> values) {
    this.values = values;
  }

  static String of(FlowText flow, RouteDefinition route) {
    var drawn = new FlowChart(flow.sheet().values());
    drawn.step(drawn.beginning(route.getInput().getEndpointUri()), "([%s])", "  ");
    drawn.steps(route.getOutputs(), "  ");
    // Ways come last: a step belongs to the block in which it is first named.
    return "flowchart TB\n" + drawn.steps + drawn.ways;
  }

  private void steps(List<ProcessorDefinition<?>> route, String indent) {
    for (ProcessorDefinition<?> step : route) {
      if (step instanceof FilterDefinition filter) {
        question(filter, indent);
      } else if (step instanceof LoopDefinition loop) {
        loop(loop, indent);
      } else if (step instanceof CircuitBreakerDefinition breaker) {
        String provider = values.getOrDefault("provider", "the provider");
        block("breaker of " + provider, breaker.getOutputs(), indent);
      } else {
        step(words(step), step instanceof ToDefinition ? "[[%s]]" : "[%s]", indent);
      }
    }
  }

  /** A filter whose steps end the run is a way out; the other way goes on. */
  private void question(FilterDefinition filter, String indent) {
    step(expression(filter) + "?", "{%s}", indent);
    String asked = last;
    way = "yes";
    steps(filter.getOutputs(), indent);
    if (filter.getOutputs().stream().anyMatch(StopDefinition.class::isInstance)) {
      last = asked;
      way = "no";
    }
  }

  private void loop(LoopDefinition loop, String indent) {
    String first = "s" + (number + 2);
    block("repeat while " + expression(loop), loop.getOutputs(), indent);
    ways.append("  ").append(last).append(" -. again .-> ").append(first).append('\n');
  }

  private void block(String name, List<ProcessorDefinition<?>> inside, String indent) {
    String head = "subgraph b%d [%s]\n".formatted(++number, quoted(name));
    steps.append(indent).append(head);
    steps(inside, indent + "  ");
    steps.append(indent).append("end\n");
  }

  private void step(String words, String shape, String indent) {
    String id = "s" + ++number;
    steps.append(indent).append(id).append(shape.formatted(quoted(words))).append('\n');
    if (!last.isEmpty()) {
      String arrow = way.isEmpty() ? " --> " : " -- " + way + " --> ";
      ways.append("  ").append(last).append(arrow).append(id).append('\n');
    }
    last = id;
    way = "";
  }

  private String beginning(String uri) {
    return uri.startsWith("quartz:") && values.containsKey("when")
        ? CronInWordsForDocs.of(values.get("when"), "America/New_York")
        : address(uri);
  }

  private String words(ProcessorDefinition<?> step) {
    if (step instanceof ToDefinition to) {
      return address(to.getEndpointUri());
    }
    if (step instanceof BeanDefinition bean) {
      return bean.getRef() + "." + bean.getMethod();
    }
    if (step instanceof SetVariableDefinition set) {
      return set.getName() + " = " + expression(set);
    }
    if (step instanceof SetHeaderDefinition set) {
      return set.getName() + " = " + expression(set);
    }
    return step instanceof StopDefinition ? "end" : step.getShortName();
  }

  private static String expression(ExpressionNode node) {
    var expression = node.getExpression();
    return expression instanceof MethodCallExpression call
        ? call.getRef() + "." + call.getMethod()
        : expression.getExpression();
  }

  /** Parameters of an address are settings of the component; who reads the chart wants the way. */
  private static String address(String uri) {
    return uri.replaceFirst("(?<!\\{)\\?.*", "");
  }

  /** With the flow's own values; what comes from settings is named by the setting. */
  private String quoted(String words) {
    String said = words;
    for (var value : values.entrySet()) {
      said = said.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    said = said.replace("${", "").replace("{{", "").replace("}}", "").replace("}", "");
    return '"' + said.replace("\"", "'") + '"';
  }
}
