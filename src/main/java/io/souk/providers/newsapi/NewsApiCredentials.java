package io.souk.providers.newsapi;

import io.souk.providers.Credentials;
import io.souk.providers.Secret;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How NewsAPI knows who asks: one header, so that the key stands in no address. */
@Component("newsapi-credentials")
@EnableConfigurationProperties(NewsApiSettings.class)
class NewsApiCredentials implements Credentials {

  private final NewsApiSettings settings;

  NewsApiCredentials(NewsApiSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> missing() {
    return key().isEmpty() ? Optional.of("NEWSAPI_KEY is not set") : Optional.empty();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("X-Api-Key", key());
  }

  private String key() {
    return new Secret(settings.key()).text();
  }
}
