package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Declined;
import io.souk.flows.poll.ProviderFault.Lapsed;
import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.flows.poll.ProviderFault.NotFound;
import io.souk.flows.poll.ProviderFault.RateLimited;
import io.souk.flows.poll.ProviderFault.SubscriptionLacks;
import io.souk.flows.poll.ProviderFault.Unavailable;
import io.souk.providers.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Headers;
import org.apache.camel.Variable;

/** Reads what a provider answered: the text of a good answer, or the fault that it is. */
public final class Answers {

  private static final int LONGEST_MARKUP = 1 << 20;

  private final Budget budget;
  private final Credentials credentials;
  private final RefusedKeys refused;
  private final Executor hand;
  private final Clock clock;

  /** How often it had enough since its last good answer. */
  private final AtomicInteger limited = new AtomicInteger();

  /**
   * @param hand writes one piece of a list while the next one is read
   */
  Answers(Budget budget, Credentials credentials, RefusedKeys refused, Executor hand, Clock clock) {
    this.budget = budget;
    this.credentials = credentials;
    this.refused = refused;
    this.hand = hand;
    this.clock = clock;
  }

  /**
   * The whole answer, read once. The page's token goes to {@code pages}, where there are any. What
   * a provider says instead of an answer on one symbol of a {@code round} is an answer, too.
   *
   * @throws ProviderFault if it is no good answer
   */
  public String read(
      @Body InputStream body,
      @Headers Map<String, Object> headers,
      @Variable("run") Run run,
      @Variable("pages") Pages pages,
      @Variable("round") Round round)
      throws IOException {
    byte[] bytes = all(body);
    int status = (Integer) headers.get(Exchange.HTTP_RESPONSE_CODE);
    var pace = new RateHeaders(headers, clock.instant());
    if (status / 100 != 2) {
      var fault = fault(run, status, "HTTP " + status, errorPage(headers, bytes), pace);
      return borne(fault, status / 100 == 4 ? pages : null, round, bytes);
    }
    keepPace(pace);
    var page = page(bytes, type(headers));
    if (page.error() != null) {
      String what = "HTTP 200 with the error " + page.error().code();
      var fault = fault(run, page.error().status(), what, errorPage(headers, bytes), pace);
      return borne(fault, null, round, bytes);
    }
    limited.set(0);
    refused.accepted(run);
    run.goesOn(bytes.length);
    if (pages != null) {
      pages.answered(page.next());
    }
    return page.text();
  }

  /**
   * A list that is read while it comes, piece by piece.
   *
   * @throws ProviderFault if it is no good answer
   */
  public Pieces pieces(
      @Body InputStream body, @Headers Map<String, Object> headers, @Variable("run") Run run)
      throws IOException {
    int status = (Integer) headers.get(Exchange.HTTP_RESPONSE_CODE);
    var pace = new RateHeaders(headers, clock.instant());
    if (status / 100 != 2) {
      throw fault(run, status, "HTTP " + status, errorPage(headers, all(body)), pace);
    }
    keepPace(pace);
    refused.accepted(run);
    refuseMarkup(type(headers), body);
    return new Pieces(body, run, hand);
  }

  /** A page for a browser is short enough to be kept as a whole, or cut. */
  private static void refuseMarkup(String type, InputStream body) throws IOException {
    if (isMarkup(type)) {
      try (body) {
        String text = text(body.readNBytes(LONGEST_MARKUP));
        throw new Malformed("HTTP 200 with " + type + " instead of JSON", text);
      }
    }
  }

  private static boolean isMarkup(String type) {
    return type.contains("html") || type.contains("xml");
  }

  /** What concerns one question or one symbol alone ends no run. */
  private static String borne(ProviderFault fault, Pages pages, Round round, byte[] bytes) {
    if (round != null && round.bears(fault) || pages != null && pages.bears(fault)) {
      return text(bytes);
    }
    throw fault;
  }

  private static ErrorPage errorPage(Map<String, Object> headers, byte[] bytes) {
    return new ErrorPage(type(headers), bytes);
  }

  private static byte[] all(InputStream body) throws IOException {
    if (body == null) {
      return new byte[0];
    }
    try (body) {
      return body.readAllBytes();
    }
  }

  private void keepPace(RateHeaders pace) {
    budget.answers();
    pace.remaining().ifPresent(budget::remaining);
    if (pace.remaining().orElse(1) <= 0) {
      pace.reset().ifPresent(until -> budget.pauseUntil(until, "the plan's requests are used up"));
    }
  }

  private static JsonPage page(byte[] bytes, String type) {
    if (isMarkup(type)) {
      throw new Malformed("HTTP 200 with " + type + " instead of JSON", text(bytes));
    }
    return JsonPage.of(bytes);
  }

  private ProviderFault fault(
      Run run, int status, String heading, ErrorPage page, RateHeaders pace) {
    String what = heading + page.message(credentials.secrets());
    if (status == 429) {
      var again = pace.again(limited.getAndIncrement());
      var least = clock.instant().plus(credentials.leftAlone());
      budget.pauseUntil(again.isAfter(least) ? again : least, what);
      return new RateLimited(what, budget.pausedUntil());
    }
    budget.answers();
    if (status / 100 == 5 || status == 408) {
      pace.retryAfter().ifPresent(until -> budget.pauseUntil(until, what));
      return new Unavailable(what);
    }
    if (status == 426 || page.speaksOfSubscription()) {
      return new SubscriptionLacks(what);
    }
    if (status == 401 || status == 403) {
      return credentials.isKey() ? refused.refuse(run, status, what) : new Lapsed(what);
    }
    return status == 404 ? new NotFound(what) : new Declined(what);
  }

  /** What must never be shown, as it is known now. */
  Collection<String> secrets() {
    return credentials.secrets();
  }

  private static String type(Map<String, Object> headers) {
    var type = headers.get(Exchange.CONTENT_TYPE);
    return type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
