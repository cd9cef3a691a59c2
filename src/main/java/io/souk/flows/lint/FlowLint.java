package io.souk.flows.lint;

import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowSheet;
import io.souk.flows.files.FlowText;
import io.souk.flows.files.ProviderText;
import io.souk.intake.Kind;
import java.util.List;

/** Reads a flow and its template like a law book: everything that is wrong, at once. */
public final class FlowLint {

  private static final List<Rule> RULES =
      List.of(
          new LengthRule(),
          new NameRule(),
          new StepRule(),
          new ComponentRule(),
          new ScheduleRule(),
          new LanguageRule(),
          new ForeignTextRule(),
          new SecretRule(),
          new PlaceholderRule(),
          new DeclarationRule());

  private final ShapeRule shape = new ShapeRule();
  private final ParameterRule parameters = new ParameterRule();

  /**
   * @throws FaultyFlow with all faults, in the order of flow, template and named files
   */
  public void check(FlowText flow) {
    var faults = new Faults();
    var page = Page.flow(flow.file(), flow.flow(), flow.text());
    check(page, faults);
    if (page.form() == Page.Form.TEMPLATED_FLOW && page.own() != null) {
      checkTemplate(flow, page, faults);
    }
    if (page.own() != null) {
      checkNamedFiles(flow, page, faults);
    }
    faults.raise();
    flow.provider().ifPresent(ProviderText::values);
  }

  private void check(Page page, Faults faults) {
    shape.check(page, faults);
    if (page.own() != null) {
      RULES.forEach(rule -> rule.check(page, faults));
    }
  }

  private void checkTemplate(FlowText flow, Page page, Faults faults) {
    String name = flow.sheet().template();
    String path = FlowText.template(name);
    var text = flow.text(path);
    if (text.isEmpty()) {
      var where = page.own().at("routeTemplateRef").orElse(page.own());
      faults.add(page, where, "there is no template " + path);
      return;
    }
    var template = Page.template(path, name, text.get());
    check(template, faults);
    if (template.own() != null) {
      parameters.check(page, template, faults);
    }
  }

  private static void checkNamedFiles(FlowText flow, Page page, Faults faults) {
    FlowSheet sheet = flow.sheet();
    var where = page.root().all().filter(v -> v.text().filter("kinds"::equals).isPresent());
    int line = where.findFirst().map(value -> value.line()).orElse(1);
    if (!sheet.kinds().isEmpty() && flow.text(sheet.mapping()).isEmpty()) {
      faults.add(page.file(), line, "there is no mapping " + sheet.mapping());
    }
    for (String kind : sheet.kinds()) {
      if (flow.text(FlowText.write(kind)).isEmpty()) {
        faults.add(page.file(), line, "there is no write " + FlowText.write(kind));
      }
      if (Kind.named(kind).isEmpty()) {
        faults.add(page.file(), line, "the house knows no rows of kind " + kind);
      }
    }
  }
}
