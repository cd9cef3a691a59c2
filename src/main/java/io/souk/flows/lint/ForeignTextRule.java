package io.souk.flows.lint;

import java.util.regex.Pattern;

/** JSON belongs to mappings and SQL to the sql folder, where they are read and tested as such. */
final class ForeignTextRule implements Rule {

  private static final Pattern JSON =
      Pattern.compile("\\s*(\\{\\s*(\"|'|}\\s*$)|\\[\\s*([\\[{\"]|]\\s*$)).*", Pattern.DOTALL);

  private static final Pattern SQL =
      Pattern.compile(
          "\\s*(select\\b.+\\bfrom|insert\\s+into|update\\b.+\\bset|delete\\s+from|merge\\s+into"
              + "|with\\b.+\\bas\\s+\\(?select|(create|drop|alter|truncate)\\s+table"
              + "|copy\\b.+\\bfrom)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  @Override
  public void check(Page page, Faults faults) {
    page.values()
        .forEach(
            value -> {
              String text = value.text().orElse("");
              if (JSON.matcher(text).matches()) {
                faults.add(page, value, "JSON text belongs to a mapping, not to YAML");
              } else if (SQL.matcher(text).matches()) {
                faults.add(page, value, "SQL text belongs to routes/sql, not to YAML");
              }
            });
  }
}
