package io.souk.flows.lint;

import io.souk.flows.files.Yaml;
import java.util.Set;

/** Short questions to a message are allowed, programs are not. */
final class LanguageRule implements Rule {

  private static final int LONGEST = 100;

  private static final Set<String> ALLOWED =
      Set.of("simple", "constant", "exchangeProperty", "variable", "header", "method");

  private static final Set<String> OTHERS =
      Set.of(
          "csimple",
          "datasonnet",
          "groovy",
          "hl7terser",
          "java",
          "joor",
          "jq",
          "js",
          "jslt",
          "jsonata",
          "jsonpath",
          "language",
          "mvel",
          "ognl",
          "python",
          "spel",
          "tokenize",
          "wasm",
          "xpath",
          "xquery",
          "xtokenize");

  @Override
  public void check(Page page, Faults faults) {
    page.steps()
        .filter(step -> OTHERS.contains(step.key()))
        .forEach(step -> faults.add(page, step, refusal(step.key())));
    page.values()
        .filter(LanguageRule::isExpression)
        .filter(value -> value.text().orElse("").length() > LONGEST)
        .forEach(value -> faults.add(page, value, "an expression is longer than " + LONGEST));
  }

  private static String refusal(String language) {
    return "the language " + language + " is not on the list of those allowed";
  }

  private static boolean isExpression(Yaml value) {
    return ALLOWED.contains(value.key())
        || value.key().equals("expression")
        || value.text().orElse("").contains("${");
  }
}
