package io.souk.flows.lint;

import io.souk.flows.files.Yaml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A flow gives what its template declares: all of it, and nothing else. */
final class ParameterRule {

  void check(Page flow, Page template, Faults faults) {
    Map<String, Yaml> declared = new LinkedHashMap<>();
    template.parameters().forEach(p -> p.textAt("name").ifPresent(name -> declared.put(name, p)));
    Map<String, Yaml> given = new HashMap<>();
    for (Yaml parameter : flow.parameters()) {
      checkGiven(flow, template, parameter, declared, given, faults);
    }
    declared.forEach(
        (name, parameter) -> {
          if (isNeeded(parameter) && !given.containsKey(name)) {
            faults.add(flow, flow.own(), template.name() + " needs the parameter " + name);
          }
        });
    if (!flow.parameters().isEmpty()
        && !"flow".equals(flow.parameters().get(0).textAt("name").orElse(""))) {
      faults.add(flow, flow.parameters().get(0), "its first parameter must be flow");
    }
  }

  private static void checkGiven(
      Page flow,
      Page template,
      Yaml parameter,
      Map<String, Yaml> declared,
      Map<String, Yaml> given,
      Faults faults) {
    String name = parameter.textAt("name").orElse("");
    if (!declared.containsKey(name)) {
      faults.add(flow, parameter, template.name() + " declares no parameter " + name);
    }
    if (given.put(name, parameter) != null) {
      faults.add(flow, parameter, "the parameter " + name + " is given twice");
    }
    if (parameter.textAt("value").isEmpty()) {
      faults.add(flow, parameter, "the parameter " + name + " has no value");
    }
  }

  private static boolean isNeeded(Yaml parameter) {
    boolean required = !parameter.textAt("required").filter("false"::equals).isPresent();
    return required && parameter.at("defaultValue").isEmpty();
  }
}
