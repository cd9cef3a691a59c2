package io.souk.providers.alpaca;

import io.souk.providers.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Alpaca is and who we are there; each key is explained in application.yaml. The addresses
 * are used by the flows; the key never leaves this package.
 */
@Validated
@ConfigurationProperties(prefix = "souk.providers.alpaca", ignoreUnknownFields = false)
record AlpacaSettings(
    @NotBlank String streamUrl,
    @NotBlank String newsStreamUrl,
    @NotBlank String dataUrl,
    @NotBlank String tradingUrl,
    @NotBlank String tradingStreamUrl,
    @NotBlank String feed,
    @NotNull String keyId,
    @NotNull String secretKey,
    @Positive int requestsPerMinute) {

  AlpacaKey key() {
    return new AlpacaKey(new Secret(keyId).text(), new Secret(secretKey).text());
  }

  @Override
  public String toString() {
    return "AlpacaSettings[%s, %s, %s, %s, %s]"
        .formatted(streamUrl, dataUrl, tradingUrl, tradingStreamUrl, feed);
  }
}
