package io.souk.providers.yahoo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
    @NotBlank String pageUrl,
    @NotBlank String userAgent,
    @NotNull List<String> crumbFor,
    @NotNull Duration leftAlone,
    @Positive int requestsPerMinute) {

  /** Where cookies come from: one door after the other, until one gives any. */
  List<URI> doors() {
    return Stream.of(cookieUrl, pageUrl).map(YahooSettings::door).toList();
  }

  private static URI door(String url) {
    var door = URI.create(url);
    return door.getPath().isEmpty() ? door.resolve("/") : door;
  }

  URI crumb() {
    return URI.create(queryUrl + "/v1/test/getcrumb");
  }

  boolean needsCrumb(String path) {
    return crumbFor.stream().anyMatch(path::startsWith);
  }
}
