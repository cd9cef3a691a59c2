package io.souk.simulator.rest;

import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.Map;

/** Requests per minute, counted for each key, for market data and trading apart. */
final class Budget {

  private static final int ANONYMOUS = 200;

  private final Map<String, Integer> used = new HashMap<>();
  private long minute;

  /** Counts a request and tells in the headers what is left; false if nothing was. */
  boolean spend(String whose, Integer allowed, HttpServerResponse response) {
    long second = System.currentTimeMillis() / 1000;
    if (second / 60 != minute) {
      minute = second / 60;
      used.clear();
    }
    int limit = allowed == null ? ANONYMOUS : allowed;
    int spent = used.merge(whose, 1, Integer::sum);
    response
        .putHeader("X-RateLimit-Limit", String.valueOf(limit))
        .putHeader("X-RateLimit-Remaining", String.valueOf(Math.max(0, limit - spent)))
        .putHeader("X-RateLimit-Reset", String.valueOf((minute + 1) * 60));
    return spent <= limit;
  }
}
