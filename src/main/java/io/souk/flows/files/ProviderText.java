package io.souk.flows.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A provider as a file tells of it: {@code providers/<name>.yaml}. Each of its keys is what the
 * setting {@code souk.providers.<name>.<key>} is unless the hub's configuration says otherwise.
 * {@code about} says what the provider is; {@code key-header} and {@code key-variable} say in which
 * HTTP header its key travels and which environment variable holds it; {@code requests-per-minute},
 * {@code -half-day} and {@code -day} what its plan allows, {@code results-at-most} how much of one
 * list; {@code left-alone} for how long at least it is not asked when it says that it had enough;
 * every other key is an address that flows may name.
 *
 * @param file its path in the routes folder
 */
public record ProviderText(String file, String text) {

  static final String FOLDER = "providers/";
  static final String ENDING = ".yaml";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern ADDRESS =
      Pattern.compile("(\\$\\{[A-Z][A-Z0-9_]*:)?(https?|wss?)://[^\\s?@}]+}?");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,6}");
  private static final Pattern TIME = Pattern.compile("[1-9][0-9]{0,4}[smh]");
  private static final Set<String> COUNTS =
      Set.of("requests-per-minute", "requests-per-half-day", "requests-per-day", "results-at-most");

  /** The name that flows use: the file's name. */
  public String name() {
    return file.substring(FOLDER.length()).replaceFirst("\\.ya?ml$", "");
  }

  /**
   * Its keys and values, in their order, with {@code ${VARIABLE:default}} as written.
   *
   * @throws FaultyFlow with file, line and reason at the first thing that is wrong
   */
  public Map<String, String> values() {
    if (!file.equals(FOLDER + name() + ENDING) || !NAME.matcher(name()).matches()) {
      throw faulty(null, "must be named in lower case, words joined by dashes, with .yaml");
    }
    var root = Yaml.parse(file, text);
    Map<String, String> values = new LinkedHashMap<>();
    for (Yaml entry : root.children()) {
      if (values.put(entry.key(), value(entry)) != null) {
        throw faulty(entry.line(), entry.key() + " is said twice");
      }
    }
    if (values.getOrDefault("about", "").isBlank()) {
      throw faulty(1, "must say in about what the provider is");
    }
    if (values.containsKey("key-header") != values.containsKey("key-variable")) {
      throw faulty(1, "key-header and key-variable belong together");
    }
    return values;
  }

  private String value(Yaml entry) {
    String key = entry.key();
    String value = entry.text().orElse("");
    complaint(key, value)
        .ifPresent(
            wrong -> {
              throw faulty(entry.line(), key + " " + wrong);
            });
    return value;
  }

  /** What is wrong with a value, in words that follow its key. */
  private static Optional<String> complaint(String key, String value) {
    if (!NAME.matcher(key).matches() || value.isBlank()) {
      return Optional.of("is no key with a plain value");
    }
    if (key.equals("about") || key.equals("key-header")) {
      return Optional.empty();
    }
    if (key.equals("key-variable")) {
      return unless(VARIABLE.matcher(value).matches(), "names an environment variable, A_KEY");
    }
    if (COUNTS.contains(key)) {
      return unless(
          COUNT.matcher(value).matches(),
          key.startsWith("requests")
              ? "is a number of requests, 1 or more"
              : "is a number, 1 or more");
    }
    if (key.equals("left-alone")) {
      return unless(TIME.matcher(value).matches(), "is a time, 30s, 15m or 3h");
    }
    return unless(
        ADDRESS.matcher(value).matches(),
        "is an address, https://host/path or ${VARIABLE:https://host/path}, without a query");
  }

  private static Optional<String> unless(boolean good, String complaint) {
    return good ? Optional.empty() : Optional.of(complaint);
  }

  private FaultyFlow faulty(Integer line, String reason) {
    return new FaultyFlow(new Fault(file, line, reason));
  }
}
