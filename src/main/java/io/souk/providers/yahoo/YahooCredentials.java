package io.souk.providers.yahoo;

import io.souk.providers.Credentials;
import io.souk.providers.Signature;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How Yahoo knows who asks: it has no keys, but answers only what looks like a browser, and some
 * questions only within a session of cookie and crumb.
 */
@Component("yahoo-credentials")
@EnableConfigurationProperties(YahooSettings.class)
class YahooCredentials implements Credentials {

  private static final String CRUMB = "crumb";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** For all steps to a session together. */
  private static final Duration BEGINNING = Duration.ofSeconds(20);

  private final YahooSettings settings;
  private final SessionKeeper keeper;
  private volatile Runnable eachRequest = () -> {};

  YahooCredentials(YahooSettings settings) {
    var browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    this.settings = settings;
    this.keeper =
        new SessionKeeper(
            () -> new Visit(settings, browser, BEGINNING, () -> eachRequest.run()).session());
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("User-Agent", settings.userAgent());
  }

  @Override
  public Signature sign(String path) throws IOException {
    if (!settings.needsCrumb(path)) {
      return new Signature(headers(), Map.of());
    }
    var session = keeper.session();
    return new Signature(
        Map.of("User-Agent", settings.userAgent(), "Cookie", session.cookie()),
        Map.of(CRUMB, session.crumb()));
  }

  @Override
  public boolean renew(Signature refused) throws IOException {
    String crumb = refused.parameters().get(CRUMB);
    if (crumb == null) {
      return false;
    }
    keeper.replace(crumb);
    return true;
  }

  @Override
  public void countRequests(Runnable each) {
    eachRequest = each;
  }

  @Override
  public void forget(Signature refused) {
    keeper.drop(refused.parameters().get(CRUMB));
  }

  /** Whom Yahoo refuses today it may well answer tomorrow. */
  @Override
  public boolean isKey() {
    return false;
  }

  @Override
  public Collection<String> secrets() {
    var session = keeper.known();
    return session == null ? List.of() : List.of(session.cookie(), session.crumb());
  }

  @Override
  public Duration leftAlone() {
    return settings.leftAlone();
  }
}
