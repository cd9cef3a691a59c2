package io.souk.flows;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the flows.
 *
 * @param routes the routes folder; empty: {@code ./routes} where it exists, else the routes in the
 *     jar
 * @param lookEvery how often the folder is looked at
 * @param replaysPerSecond how many intakes a replay puts through in a second, at most
 */
@Validated
@ConfigurationProperties("souk.flows")
record FlowsSettings(
    String routes, @NotNull Duration lookEvery, @Min(1) @Max(1000) int replaysPerSecond) {

  private static final Path BESIDE_US = Path.of("routes");

  FlowsSettings {
    if (StringUtils.hasText(routes) && !Files.isDirectory(Path.of(routes))) {
      throw new IllegalArgumentException("souk.flows.routes names no folder: " + routes);
    }
    if (lookEvery != null && (lookEvery.isNegative() || lookEvery.isZero())) {
      throw new IllegalArgumentException("souk.flows.look-every must be above zero: " + lookEvery);
    }
  }

  /** The folder on disk, null where the routes of the jar are meant. */
  Path folder() {
    if (StringUtils.hasText(routes)) {
      return Path.of(routes);
    }
    return Files.isDirectory(BESIDE_US) ? BESIDE_US : null;
  }
}
