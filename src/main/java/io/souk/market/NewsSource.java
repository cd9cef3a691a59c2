package io.souk.market;

import java.time.OffsetDateTime;

/**
 * Who publishes news, as a provider lists it.
 *
 * @param provider who lists it, for example {@code newsapi}
 * @param sourceId the provider's own word for it
 * @param description null where the provider gives none; {@code url}, {@code category}, {@code
 *     language} (two letters) and {@code country} (two letters) likewise
 */
public record NewsSource(
    String provider,
    String sourceId,
    String name,
    String description,
    String url,
    String category,
    String language,
    String country)
    implements Row {

  public NewsSource {
    Refuse.blank(provider, "provider");
    Refuse.blank(sourceId, "sourceId");
    Refuse.blank(name, "name");
  }

  @Override
  public OffsetDateTime at() {
    return null;
  }
}
