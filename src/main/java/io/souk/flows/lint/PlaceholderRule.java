package io.souk.flows.lint;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A placeholder names a setting of the house or, in a template, a declared parameter. */
final class PlaceholderRule implements Rule {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[?!]?([^}:]+)(:[^}]*)?}}");

  @Override
  public void check(Page page, Faults faults) {
    Set<String> declared = new TreeSet<>();
    if (page.form() == Page.Form.TEMPLATE) {
      page.parameters().forEach(parameter -> parameter.textAt("name").ifPresent(declared::add));
    }
    page.root()
        .all()
        .filter(value -> value.text().isPresent())
        .forEach(
            value -> {
              Matcher names = PLACEHOLDER.matcher(value.text().get());
              while (names.find()) {
                if (!names.group(1).startsWith("souk.") && !declared.contains(names.group(1))) {
                  faults.add(page, value, refusal(page, names.group()));
                }
              }
            });
  }

  private static String refusal(Page page, String name) {
    return page.form() == Page.Form.TEMPLATE
        ? name + " is neither a declared parameter nor a setting under souk."
        : name + " is no setting under souk.";
  }
}
