package io.souk.flows.poll;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What an answer's headers say about pace: {@code Retry-After} (seconds or an HTTP date), {@code
 * X-RateLimit-Remaining} (requests), {@code X-RateLimit-Reset} (epoch seconds).
 */
record RateHeaders(Map<String, Object> headers, Instant now) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_REST = Duration.ofHours(1);
  private static final int DOUBLINGS = 8;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /**
   * When a provider that had enough may be asked again. If it does not say: in about half a minute,
   * and after twice the time whenever it had enough once more, up to an hour.
   *
   * @param times how often it had enough before, without an answer in between
   */
  Instant again(int times) {
    return retryAfter().or(this::reset).orElseGet(() -> now.plus(rest(times)));
  }

  private static Duration rest(int times) {
    long millis = ThreadLocalRandom.current().nextLong(20_000, 40_000);
    var rest = Duration.ofMillis(millis << Math.min(times, DOUBLINGS));
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  /** When the provider wants to be asked again. */
  Optional<Instant> retryAfter() {
    return text("Retry-After")
        .flatMap(after -> seconds(after).map(now::plusSeconds).or(() -> date(after)))
        .map(moment -> between(moment, LONGEST));
  }

  /** When the provider's minute is over; a clock far from ours is not believed. */
  Optional<Instant> reset() {
    return text("X-RateLimit-Reset")
        .flatMap(RateHeaders::seconds)
        .map(Instant::ofEpochSecond)
        .map(moment -> between(moment, WINDOW));
  }

  OptionalLong remaining() {
    return text("X-RateLimit-Remaining")
        .flatMap(RateHeaders::seconds)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private Instant between(Instant moment, Duration longest) {
    if (moment.isAfter(now.plus(longest))) {
      return now.plus(longest);
    }
    return moment.isBefore(now.plus(SHORTEST)) ? now.plus(SHORTEST) : moment;
  }

  private Optional<String> text(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name) && header.getValue() != null)
        .map(header -> header.getValue().toString().strip())
        .findFirst();
  }

  private static Optional<Long> seconds(String text) {
    try {
      return text.length() > 12 ? Optional.empty() : Optional.of((long) Double.parseDouble(text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
