package io.souk.dashboard;

import io.souk.flows.ProviderStatus;
import io.souk.flows.ProviderStatus.Spent;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * How a provider is asked, as the Flows page shows it; it travels to live pages as it is. Of
 * several things that keep it from being asked the one that lasts is said: a key, a rest, the plan,
 * the breaker.
 *
 * @param tone {@code good} while it is asked, {@code bad} while it is left alone, {@code off} while
 *     it cannot be asked at all
 * @param word whether it is asked, in words
 * @param why in words; empty if there is nothing to say
 * @param until until when it is left alone, in epoch milliseconds; null if it is not, or nobody
 *     knows
 * @param used how much of each window of its plan is used; empty while it cannot be asked
 */
record ProviderRow(String provider, String tone, String word, String why, Long until, String used) {

  private static final String LEFT_ALONE = "left alone";

  static ProviderRow of(ProviderStatus status) {
    String name = status.provider();
    if (!status.missing().isEmpty()) {
      return new ProviderRow(name, "off", "not configured", status.missing(), null, "");
    }
    String used = used(status);
    if (status.restUntil() != null) {
      return leftAlone(name, status.rest(), status.restUntil(), used);
    }
    var full = status.plan().stream().filter(spent -> spent.freeAt() != null).findFirst();
    if (full.isPresent() && !full.get().window().equals("1 minute")) {
      String why = "its plan's requests in " + full.get().window() + " are used up";
      return leftAlone(name, why, full.get().freeAt(), used);
    }
    return byBreaker(status, used);
  }

  /** Until when it is left alone, null if it is not. */
  public Instant ends() {
    return until == null ? null : Instant.ofEpochMilli(until);
  }

  private static ProviderRow byBreaker(ProviderStatus status, String used) {
    String name = status.provider();
    return switch (status.breaker()) {
      case "closed" -> new ProviderRow(name, "good", "asked as usual", "", null, used);
      case "" -> new ProviderRow(name, "good", "configured, not asked yet", "", null, used);
      case "open" ->
          leftAlone(
              name,
              "half of its last answers failed; then one try decides",
              status.breakerUntil(),
              used);
      case "half-open" ->
          new ProviderRow(
              name, "bad", "one try", "it decides whether the others follow", null, used);
      default -> new ProviderRow(name, "bad", status.breaker(), "", null, used);
    };
  }

  private static ProviderRow leftAlone(String name, String why, Instant until, String used) {
    return new ProviderRow(
        name, "bad", LEFT_ALONE, why, until == null ? null : until.toEpochMilli(), used);
  }

  private static String used(ProviderStatus status) {
    return status.plan().stream().map(ProviderRow::used).collect(Collectors.joining(" · "));
  }

  private static String used(Spent spent) {
    return Figures.count(spent.used())
        + " of "
        + Figures.count(spent.allowed())
        + (spent.window().equals("1 minute")
            ? " this minute"
            : spent.window().equals("1 day") ? " in 24 hours" : " in " + spent.window());
  }
}
