package io.souk.flows.lint;

import io.souk.flows.files.Yaml;
import java.util.Optional;
import java.util.regex.Pattern;

/** File, route id and flow are one name, and each says in a sentence what it is for. */
final class NameRule implements Rule {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  @Override
  public void check(Page page, Faults faults) {
    if (!page.file().endsWith("/" + page.name() + ".camel.yaml")) {
      faults.add(page.file(), null, "must be named " + page.name() + ".camel.yaml");
    }
    if (!NAME.matcher(page.name()).matches()) {
      faults.add(page.file(), null, "must be named in lower case, words joined by dashes");
    }
    switch (page.form()) {
      case TEMPLATED_FLOW -> templatedFlow(page, faults);
      case PLAIN_FLOW -> named(page, "id", "description", faults);
      case TEMPLATE -> template(page, faults);
    }
  }

  private static void templatedFlow(Page page, Faults faults) {
    same(page, page.own().at("routeId"), "routeId", faults);
    same(page, parameter(page, "flow"), "the parameter flow", faults);
    if (parameter(page, "about").flatMap(Yaml::text).filter(t -> !t.isBlank()).isEmpty()) {
      faults.add(page, page.own(), "must say in its parameter about what it is for");
    }
  }

  private static void template(Page page, Faults faults) {
    named(page, "id", "description", faults);
    var route = page.own().at("route");
    if (route.flatMap(held -> held.at("from")).isEmpty()) {
      faults.add(page, route.orElse(page.own()), "must hold a route with its from");
    } else if (route.get().textAt("description").filter(t -> !t.isBlank()).isEmpty()) {
      faults.add(page, route.get(), "must give its route a description");
    }
  }

  private static void named(Page page, String id, String description, Faults faults) {
    same(page, page.own().at(id), id, faults);
    if (page.own().textAt(description).filter(text -> !text.isBlank()).isEmpty()) {
      faults.add(page, page.own(), "must say in its " + description + " what it is for");
    }
  }

  private static void same(Page page, Optional<Yaml> given, String what, Faults faults) {
    if (given.isEmpty()) {
      faults.add(page, page.own(), "must name " + what + ": " + page.name());
    } else if (!page.name().equals(given.get().text().orElse(null))) {
      faults.add(page, given.get(), what + " must be the file's name, " + page.name());
    }
  }

  private static Optional<Yaml> parameter(Page page, String name) {
    return page.parameters().stream()
        .filter(parameter -> parameter.textAt("name").filter(name::equals).isPresent())
        .findFirst()
        .flatMap(parameter -> parameter.at("value"));
  }
}
