package io.souk.providers.alpaca;

import io.souk.secrets.Secret;
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
    @NotBlank String streamFeed,
    @NotBlank String streamUrl,
    @NotBlank String newsStreamUrl,
    @NotBlank String dataUrl,
    @NotBlank String tradingUrl,
    @NotBlank String tradingStreamUrl,
    @NotBlank String feed,
    @NotNull String keyId,
    @NotNull String secretKey,
    @Positive int requestsPerMinute) {

  /**
   * Rows of one feed are never stored under the name of another.
   *
   * @throws IllegalArgumentException if the stream's address ends in another feed than the one that
   *     its rows would be stored under
   */
  AlpacaSettings {
    if (streamUrl != null && streamFeed != null && !lastPart(streamUrl).equals(streamFeed)) {
      throw new IllegalArgumentException(
          "souk.providers.alpaca.stream-url (APCA_API_STREAM_URL) ends in '%s', but its rows would be stored as '%s':"
                  .formatted(lastPart(streamUrl), streamFeed)
              + " say the same in souk.providers.alpaca.stream-feed (APCA_API_STREAM_FEED)");
    }
  }

  private static String lastPart(String url) {
    return url.replaceAll("/+$", "").replaceAll("^.*/", "");
  }

  AlpacaKey key() {
    return new AlpacaKey(new Secret(keyId).text(), new Secret(secretKey).text());
  }

  @Override
  public String toString() {
    return "AlpacaSettings[%s, %s, %s, %s, %s, %s]"
        .formatted(streamUrl, streamFeed, dataUrl, tradingUrl, tradingStreamUrl, feed);
  }
}
