package io.souk.flows.lint;

import io.souk.flows.files.FlowSheet;
import io.souk.flows.files.Yaml;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/** A template declares what it asks for, in order, each with a sentence, and uses all of it. */
final class DeclarationRule implements Rule {

  @Override
  public void check(Page page, Faults faults) {
    if (page.form() != Page.Form.TEMPLATE) {
      return;
    }
    var declared = page.parameters();
    if (declared.isEmpty() || !"flow".equals(declared.get(0).textAt("name").orElse(""))) {
      var where = declared.isEmpty() ? page.own() : declared.get(0);
      faults.add(page, where, "its first parameter must be flow");
    }
    Set<String> used = used(page);
    Set<String> seen = new HashSet<>();
    declared.forEach(parameter -> check(page, parameter, used, seen, faults));
  }

  private static void check(
      Page page, Yaml parameter, Set<String> used, Set<String> seen, Faults faults) {
    String name = parameter.textAt("name").orElse("");
    if (name.isBlank()) {
      faults.add(page, parameter, "a parameter has no name");
    } else if (name.equals("routeId")) {
      faults.add(page, parameter, "routeId is no parameter: use flow");
    } else if (!seen.add(name)) {
      faults.add(page, parameter, "the parameter " + name + " is declared twice");
    } else if (!used.contains(name) && !FlowSheet.HOUSE_WORDS.contains(name)) {
      faults.add(page, parameter, "the parameter " + name + " is declared and never used");
    }
    if (parameter.textAt("description").filter(text -> !text.isBlank()).isEmpty()) {
      faults.add(page, parameter, "the parameter " + name + " has no description");
    }
  }

  private static Set<String> used(Page page) {
    Set<String> used = new HashSet<>();
    page.steps()
        .flatMap(step -> step.text().stream())
        .forEach(
            text -> {
              Matcher names = PlaceholderRule.PLACEHOLDER.matcher(text);
              while (names.find()) {
                used.add(names.group(1));
              }
            });
    return used;
  }
}
