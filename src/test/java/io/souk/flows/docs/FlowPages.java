package io.souk.flows.docs;

import io.souk.flows.CronInWordsForDocs;
import io.souk.flows.files.FlowSheet;
import io.souk.flows.files.FlowText;
import io.souk.flows.running.RouteTexts;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;

/** The text of {@code src/docs/flows.md}. */
public final class FlowPages {

  private static final String HEAD =
      """
      # The flows
      Written from the files in `routes/`: edit those, then `./mvnw test -Dtest=FlowDocsTest -Dflows.docs=write`.

      | flow | what it is for | template | when or whence | rows |
      |---|---|---|---|---|
      """;

  private FlowPages() {}

  public static String of(List<FlowText> flows) {
    var page = new StringBuilder(HEAD);
    flows.forEach(flow -> page.append(line(flow)));
    flows.forEach(flow -> page.append(chapter(flow)));
    return page.toString();
  }

  private static String line(FlowText flow) {
    FlowSheet sheet = flow.sheet();
    return "| [%s](#%s) | %s | %s | %s | %s |\n"
        .formatted(
            flow.flow(),
            flow.flow(),
            sheet.value("about").orElse(""),
            sheet.template() == null ? "" : sheet.template(),
            source(sheet),
            String.join(", ", sheet.kinds()));
  }

  private static String source(FlowSheet sheet) {
    return sheet
        .value("when")
        .map(when -> CronInWordsForDocs.of(when, "America/New_York"))
        .orElseGet(() -> "`" + sheet.value("url").orElse("").replaceAll("[{}]", "") + "`");
  }

  private static String chapter(FlowText flow) {
    return "\n## %s\n%s.\n\n```mermaid\n%s```\n"
        .formatted(
            flow.flow(), flow.sheet().value("about").orElse(""), FlowChart.of(flow, route(flow)));
  }

  private static RouteDefinition route(FlowText flow) {
    try (var context = new DefaultCamelContext()) {
      context.disableJMX();
      new RouteTexts(context).add(flow, false);
      return context
          .getCamelContextExtension()
          .getContextPlugin(Model.class)
          .getRouteDefinition(flow.flow());
    } catch (Exception unreadable) {
      throw new IllegalStateException(flow.file(), unreadable);
    }
  }
}
