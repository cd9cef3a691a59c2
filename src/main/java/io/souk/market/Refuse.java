package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;
import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The guards of the records: each throws a {@link Refusal} that names the value. */
final class Refuse {

  private static final List<String> ENVIRONMENTS = List.of("paper", "live");

  private Refuse() {}

  static void when(boolean wrong, RefusalCode code, String form, Object... values) {
    if (wrong) {
      throw new Refusal(code, String.format(Locale.ROOT, form, values));
    }
  }

  static void missing(Object value, String field) {
    if (value == null) {
      throw new Refusal(DRIFT, "the field " + field + " is missing");
    }
  }

  static void blank(String value, String field) {
    missing(value, field);
    when(value.isBlank(), IMPOSSIBLE_VALUE, "%s is empty", field);
  }

  static void negative(BigDecimal value, String field) {
    missing(value, field);
    when(value.signum() < 0, IMPOSSIBLE_VALUE, "%s %s is below zero", field, value);
  }

  static void notPositive(BigDecimal value, String field) {
    missing(value, field);
    when(value.signum() <= 0, IMPOSSIBLE_VALUE, "%s %s is not above zero", field, value);
  }

  /** Whose it is: without that no row of an account may exist. */
  static void owner(String environment, String accountId) {
    missing(environment, "environment");
    when(
        !ENVIRONMENTS.contains(environment),
        IMPOSSIBLE_VALUE,
        "the environment %s is neither of %s",
        environment,
        ENVIRONMENTS);
    blank(accountId, "accountId");
  }
}
