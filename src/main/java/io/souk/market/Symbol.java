package io.souk.market;

import java.time.OffsetDateTime;

/**
 * A listing as the provider states it.
 *
 * @param exchange the listing exchange, for example {@code NASDAQ}; null where the provider does
 *     not say
 * @param assetClass {@code us_equity}, {@code crypto} …
 * @param status {@code active} or {@code inactive}
 * @param assetId the provider's identity of what is listed, which stays when the symbol changes;
 *     null where it has none
 */
public record Symbol(
    String symbol,
    String name,
    String exchange,
    String assetClass,
    String status,
    boolean tradable,
    String assetId)
    implements Row {

  public Symbol {
    Refuse.blank(symbol, "symbol");
    Refuse.missing(name, "name");
    Refuse.blank(assetClass, "assetClass");
    Refuse.blank(status, "status");
  }

  @Override
  public OffsetDateTime at() {
    return null;
  }
}
