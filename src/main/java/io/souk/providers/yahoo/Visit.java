package io.souk.providers.yahoo;

import io.souk.providers.CallRefused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A visit as a browser makes it: to a page that gives cookies, over the consent of Europe where it
 * is asked for, to the crumb. It goes nowhere but to Yahoo's own hosts, or to those configured.
 */
final class Visit {

  private static final int MOST_STEPS = 12;
  private static final int LONGEST_PAGE = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final YahooSettings settings;
  private final HttpClient browser;
  private final Cookies cookies = new Cookies();
  private final Duration whole;
  private final long ends;
  private final Runnable eachStep;

  /**
   * @param whole the time for all steps together, from now on
   * @param eachStep is told before each request
   */
  Visit(YahooSettings settings, HttpClient browser, Duration whole, Runnable eachStep) {
    this.settings = settings;
    this.browser = browser;
    this.whole = whole;
    this.ends = System.nanoTime() + whole.toNanos();
    this.eachStep = eachStep;
  }

  /**
   * Makes the visit.
   *
   * @throws CallRefused if Yahoo had enough of us, or gives no crumb
   * @throws IOException if it cannot be reached, or what comes is no session
   */
  Session session() throws IOException {
    fetchCookies();
    var answer = send(request(settings.crumb()).GET().build());
    String crumb = answer.body().replace("\\u002F", "/");
    if (answer.statusCode() != 200) {
      throw new CallRefused(answer.statusCode(), "no crumb");
    }
    if (crumb.contains("Too Many Requests")) {
      throw new CallRefused(429, "no crumb");
    }
    if (!Session.isCrumb(crumb)) {
      throw new IOException("what Yahoo gave as a crumb is none");
    }
    return new Session(cookies.header(), crumb);
  }

  /** Through one door after the other: the host of the first is one that many networks block. */
  private void fetchCookies() throws IOException {
    Optional<IOException> shut = Optional.empty();
    for (URI door : settings.doors()) {
      try {
        fetchCookies(door);
      } catch (IOException failed) {
        if (failed instanceof CallRefused || !cookies.isEmpty()) {
          throw failed;
        }
        shut = shut.or(() -> Optional.of(failed));
      }
      if (!cookies.isEmpty()) {
        return;
      }
    }
    throw shut.orElseGet(() -> new IOException("Yahoo gave no cookie"));
  }

  private void fetchCookies(URI door) throws IOException {
    var next = request(door).GET().build();
    for (int step = 0; step < MOST_STEPS; step++) {
      var answer = send(next);
      cookies.take(answer.headers());
      if (answer.statusCode() == 429) {
        throw new CallRefused(429, "no cookie");
      }
      var target = answer.headers().firstValue("location");
      var form = ConsentForm.on(answer.body());
      if (answer.statusCode() / 100 == 3 && target.isPresent()) {
        next = request(trusted(answer.uri().resolve(target.get()))).GET().build();
      } else if (form.isPresent()) {
        next = agreement(answer.uri(), form.get());
      } else {
        return;
      }
    }
    throw new IOException("Yahoo's way to a cookie does not end");
  }

  private HttpRequest agreement(URI page, ConsentForm form) {
    return request(page)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form.agreed()))
        .build();
  }

  private HttpRequest.Builder request(URI address) {
    var request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", settings.userAgent())
            .header("Accept", "text/html,application/xhtml+xml,*/*");
    return cookies.isEmpty() ? request : request.header("Cookie", cookies.header());
  }

  /** Cookies and consent are for Yahoo alone, wherever an answer would send us. */
  private URI trusted(URI target) throws IOException {
    boolean configured =
        isAt(settings.crumb(), target)
            || settings.doors().stream().anyMatch(door -> isAt(door, target));
    boolean theirs =
        settings.doors().stream().allMatch(door -> isYahoos(door.getHost()))
            && "https".equals(target.getScheme())
            && isYahoos(target.getHost());
    if (!configured && !theirs) {
      throw new IOException("Yahoo sends us elsewhere, to " + target.getHost());
    }
    return target;
  }

  private static boolean isAt(URI configured, URI target) {
    return configured.getScheme().equals(target.getScheme())
        && configured.getAuthority().equals(target.getAuthority());
  }

  private static boolean isYahoos(String host) {
    return host != null && (host.equals("yahoo.com") || host.endsWith(".yahoo.com"));
  }

  /** The time for one step counts to the last byte of its answer. */
  private HttpResponse<String> send(HttpRequest request) throws IOException {
    long left = ends - System.nanoTime();
    if (left <= 0) {
      throw new IOException("no session within " + whole.toMillis() / 1000.0 + " s");
    }
    eachStep.run();
    var call = browser.sendAsync(request, about -> new FirstBytes(LONGEST_PAGE));
    try {
      return call.get(Math.min(PATIENCE.toNanos(), left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      call.cancel(true);
      throw new IOException("no whole answer on the way to a session in time", slow);
    } catch (ExecutionException failed) {
      throw new IOException("Yahoo cannot be reached: " + failed.getCause(), failed);
    } catch (InterruptedException stopped) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while a session was begun");
    }
  }
}
