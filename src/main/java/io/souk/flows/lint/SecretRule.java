package io.souk.flows.lint;

import io.souk.flows.files.Yaml;
import java.util.regex.Pattern;

/** Hosts, keys and tokens are settings: a flow names the setting, never the value. */
final class SecretRule implements Rule {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\$\\{.*?}");

  private static final Pattern PATH = Pattern.compile("\\{\\{[^}]*}}/");

  private static final Pattern HOST =
      Pattern.compile(
          "(?i)\\b(https?|wss?):(//)?[a-z0-9]|\\blocalhost\\b|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"
              + "|\\b([a-z0-9-]+\\.)+(com|net|org|io|dev|app|cloud|markets|local)\\b");

  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(password|passwd|secret|token|api-?key|key-?id|authorization).*");

  private static final Pattern SECRET_IN_ADDRESS =
      Pattern.compile("(?i)(password|secret|token|api-?key)=[^&{$\\s]");

  /** As keys look: long, without a break, letters and digits mixed. */
  private static final Pattern KEY_LIKE =
      Pattern.compile("(?=[A-Za-z0-9+/]*[0-9])(?=[A-Za-z0-9+/]*[A-Za-z])[A-Za-z0-9+/]{20,}");

  @Override
  public void check(Page page, Faults faults) {
    page.values().forEach(value -> check(page, value, faults));
  }

  private static void check(Page page, Yaml value, Faults faults) {
    String text = value.text().orElse("");
    String literal = PLACEHOLDER.matcher(text).replaceAll(" ");
    if (HOST.matcher(literal).find()) {
      faults.add(page, value, "a literal host: name a setting, {{souk.providers.…}}");
    } else if (isSecret(value, literal, text)) {
      faults.add(page, value, "a literal key or token: secrets come from settings alone");
    }
  }

  private static boolean isSecret(Yaml value, String literal, String text) {
    // The path of an address is made of words with slashes between them; of a key a slash is a
    // part.
    String words = PATH.matcher(text).lookingAt() ? literal.replace('/', ' ') : literal;
    if (KEY_LIKE.matcher(words).find() || SECRET_IN_ADDRESS.matcher(text).find()) {
      return true;
    }
    return !literal.isBlank() && SECRET_NAME.matcher(nameOf(value)).matches();
  }

  /** What the value is called: its key, or the name beside it. */
  private static String nameOf(Yaml value) {
    boolean isValue = value.key().matches("value|constant|simple|expression|defaultValue");
    return isValue
        ? value.parent().flatMap(p -> p.textAt("name")).orElse(value.key())
        : value.key().matches("name|key|id") ? "" : value.key();
  }
}
