package io.souk.simulator.newsapi;

import java.time.Duration;

/**
 * What a key may do.
 *
 * @param name as the service writes it in its messages
 * @param results how many results of one question may be read, over all pages
 * @param requests how many requests in 24 hours; half of them in 12
 * @param past how far back articles may be asked for
 * @param late how old an article is before it is shown
 * @param browsers whether web pages may ask from anywhere
 */
record Plan(
    String name, int results, int requests, Duration past, Duration late, boolean browsers) {

  private static final Duration MONTH = Duration.ofDays(30);

  static final Plan DEVELOPER = new Plan("Developer", 100, 100, MONTH, Duration.ZERO, false);

  static final Plan DEVELOPER_LATE =
      new Plan("Developer", 100, 100, MONTH, Duration.ofHours(24), false);

  static final Plan BUSINESS =
      new Plan("Business", 10_000, 250_000, Duration.ofDays(1_826), Duration.ZERO, true);
}
