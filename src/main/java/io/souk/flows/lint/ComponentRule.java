package io.souk.flows.lint;

import io.souk.flows.files.Yaml;
import java.util.Set;

/** Only what the house knows how to run, watch and stop. An address comes from a setting. */
final class ComponentRule implements Rule {

  private static final Set<String> ALLOWED =
      Set.of(
          "direct", "quartz", "timer", "http", "https", "provider-socket", "bean", "jdbc", "log");

  private static final Set<String> SPOKEN_TO =
      Set.of("from", "to", "toD", "wireTap", "enrich", "poll", "uri");

  @Override
  public void check(Page page, Faults faults) {
    page.steps()
        .filter(step -> SPOKEN_TO.contains(step.key()) && step.text().isPresent())
        .filter(step -> !isAllowed(step.text().get()))
        .forEach(step -> refuse(page, step, faults));
  }

  private static boolean isAllowed(String uri) {
    return uri.startsWith("{{") || ALLOWED.contains(scheme(uri));
  }

  private static void refuse(Page page, Yaml step, Faults faults) {
    String scheme = scheme(step.text().orElse(""));
    faults.add(page, step, "the component " + scheme + " is not on the list of those allowed");
  }

  private static String scheme(String uri) {
    return uri.strip().split("[:?/]", 2)[0];
  }
}
