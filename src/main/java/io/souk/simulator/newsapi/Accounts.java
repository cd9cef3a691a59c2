package io.souk.simulator.newsapi;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Who asks, and how often they did: the keys that the service knows. They open nothing else. */
final class Accounts {

  private static final long HOUR = 3_600_000_000_000L;
  private static final Map<String, Plan> PLANS =
      Map.of(
          "demo-news-key", Plan.DEVELOPER,
          "late-news-key", Plan.DEVELOPER_LATE,
          "business-news-key", Plan.BUSINESS);

  private final Map<String, Deque<Long>> asked = new HashMap<>();

  /**
   * Admits a request, and counts it.
   *
   * @param now the venue's time in nanoseconds
   * @throws NewsError for a key that is missing, unknown, disabled or used up
   */
  Plan admit(HttpServerRequest request, long now) {
    String key = key(request);
    if (key == null || key.isBlank()) {
      throw new NewsError(
          401,
          "apiKeyMissing",
          "Your API key is missing. Append this to the URL with the apiKey param, or use the"
              + " x-api-key HTTP header.");
    }
    refuseOutlived(key);
    Plan plan = PLANS.get(key);
    if (plan == null) {
      throw new NewsError(
          401,
          "apiKeyInvalid",
          "Your API key is invalid or incorrect. Check your key, or go to https://newsapi.org to"
              + " create a free API key.");
    }
    if (!spend(key, plan, now)) {
      throw limited(plan);
    }
    return plan;
  }

  /** By header, as authorization with or without its scheme, or in the address. */
  private static String key(HttpServerRequest request) {
    String key = request.getHeader("X-Api-Key");
    if (key == null && request.getHeader("Authorization") != null) {
      key = request.getHeader("Authorization").replaceFirst("(?i)^Bearer +", "").strip();
    }
    return key == null ? request.params().get("apiKey") : key;
  }

  private static void refuseOutlived(String key) {
    if (key.equals("disabled-news-key")) {
      throw new NewsError(401, "apiKeyDisabled", "Your API key has been disabled.");
    } else if (key.equals("spent-news-key")) {
      throw new NewsError(429, "apiKeyExhausted", "Your API key has no more requests available.");
    }
  }

  private boolean spend(String key, Plan plan, long now) {
    var times = asked.computeIfAbsent(key, first -> new ArrayDeque<>());
    while (!times.isEmpty() && times.peekFirst() <= now - 24 * HOUR) {
      times.removeFirst();
    }
    long lately = times.stream().filter(time -> time > now - 12 * HOUR).count();
    if (times.size() >= plan.requests() || lately >= plan.requests() / 2) {
      return false;
    }
    times.addLast(now);
    return true;
  }

  static NewsError limited(Plan plan) {
    return new NewsError(
        429,
        "rateLimited",
        ("You have made too many requests recently. %s accounts are limited to %d requests over a"
                + " 24 hour period (%d requests available every 12 hours). Please upgrade to a paid"
                + " plan if you need more requests.")
            .formatted(plan.name(), plan.requests(), plan.requests() / 2));
  }
}
