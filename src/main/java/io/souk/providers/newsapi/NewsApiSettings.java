package io.souk.providers.newsapi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where NewsAPI is and who we are there; each key is explained in application.yaml. The key never
 * leaves this package.
 */
@Validated
@ConfigurationProperties(prefix = "souk.providers.newsapi", ignoreUnknownFields = false)
record NewsApiSettings(
    @NotBlank String url,
    @NotNull String key,
    @Positive int requestsPerMinute,
    @Positive int requestsPerHalfDay,
    @Positive int requestsPerDay) {

  @Override
  public String toString() {
    return "NewsApiSettings[%s]".formatted(url);
  }
}
