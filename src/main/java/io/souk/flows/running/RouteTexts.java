package io.souk.flows.running;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Brings the YAML of one flow into a Camel context: its template first, then its own file. */
public final class RouteTexts {

  private final CamelContext context;
  private final Model model;

  public RouteTexts(CamelContext context) {
    this.context = context;
    this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
  }

  /**
   * Adds the flow's route. It starts at once if the context runs and {@code started} is true.
   *
   * @throws FaultyFlow if Camel does not understand a file
   * @throws Exception if the route cannot be made or started
   */
  public void add(FlowText flow, boolean started) throws Exception {
    var template = flow.sheet().template();
    if (template != null) {
      addTemplate(flow, template, started);
    }
    var builder = builder(flow.file(), flow.text());
    marked(flow.file(), () -> builder.configureRoutes(context));
    if (!started) {
      builder.getRouteCollection().getRoutes().forEach(route -> route.setAutoStartup("false"));
    }
    builder.addRoutesToCamelContext(context);
    builder.addTemplatedRoutesToCamelContext(context);
  }

  /** A flow brings its own template along: another flow may still run on an older text of it. */
  private void addTemplate(FlowText flow, String name, boolean started) throws Exception {
    String path = FlowText.template(name);
    model.removeRouteTemplateDefinitions(name);
    var builder = builder(path, flow.text(path).orElseThrow());
    marked(path, () -> builder.addRoutesToCamelContext(context));
    var route = model.getRouteTemplateDefinition(name).getRoute();
    // Camel resolves parameters everywhere but here, and Hawtio shall say what the flow is for.
    flow.sheet().value("about").ifPresent(route::setDescription);
    if (!started) {
      route.setAutoStartup("false");
    }
  }

  private RouteBuilder builder(String path, String text) throws Exception {
    Resource resource = ResourceHelper.fromString(path, text);
    var loader = PluginHelper.getRoutesLoader(context);
    return (RouteBuilder) loader.findRoutesBuilders(List.of(resource)).iterator().next();
  }

  private static void marked(String path, Step step) throws Exception {
    try {
      step.run();
    } catch (MarkedYamlEngineException wrong) {
      var line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(null);
      throw new FaultyFlow(new Fault(path, line, wrong.getProblem()), wrong);
    }
  }

  private interface Step {
    void run() throws Exception;
  }
}
