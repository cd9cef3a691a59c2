package io.souk.providers.yahoo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Yahoo Finance is and how it wants to be asked; each key is explained in application.yaml.
 */
@Validated
@ConfigurationProperties(prefix = "souk.providers.yahoo", ignoreUnknownFields = false)
record YahooSettings(
    @NotBlank String queryUrl,
    @NotBlank String cookieUrl,
    @NotBlank String userAgent,
    @NotNull List<String> crumbFor,
    @NotNull Duration leftAlone,
    @Positive int requestsPerMinute) {

  URI cookie() {
    return URI.create(cookieUrl).resolve("/");
  }

  URI crumb() {
    return URI.create(queryUrl + "/v1/test/getcrumb");
  }

  boolean needsCrumb(String path) {
    return crumbFor.stream().anyMatch(path::startsWith);
  }
}
