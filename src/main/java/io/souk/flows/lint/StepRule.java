package io.souk.flows.lint;

import java.util.Map;

/** Steps that hide where a message goes, or what runs. */
final class StepRule implements Rule {

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("script", "scripts are not allowed: what computes is Java"),
          Map.entry("process", "a processor is not allowed: call a bean"),
          Map.entry("recipientList", "where a message goes must be written, not computed"),
          Map.entry("routingSlip", "where a message goes must be written, not computed"),
          Map.entry("dynamicRouter", "where a message goes must be written, not computed"),
          Map.entry("pollEnrich", "where a message comes from must be written, not computed"),
          Map.entry("kamelet", "use a template, not a Kamelet"),
          Map.entry("onException", "what happens on errors is the house's, not the flow's"),
          Map.entry("errorHandler", "what happens on errors is the house's, not the flow's"),
          Map.entry("beans", "beans are Java, found by their name"));

  @Override
  public void check(Page page, Faults faults) {
    page.steps()
        .filter(step -> REFUSED.containsKey(step.key()))
        .filter(step -> step.parent().filter(above -> above.key().equals(step.key())).isEmpty())
        .forEach(step -> faults.add(page, step, step.key() + ": " + REFUSED.get(step.key())));
    page.steps()
        .filter(step -> step.key().equals("toD"))
        .filter(
            step -> step.all().anyMatch(v -> v.text().filter(t -> t.contains("${")).isPresent()))
        .forEach(step -> faults.add(page, step, "toD must not address by a message's value"));
  }
}
