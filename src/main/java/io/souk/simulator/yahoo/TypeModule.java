package io.souk.simulator.yahoo;

import io.souk.simulator.market.Security;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What kind of security a symbol stands for. */
final class TypeModule {

  private TypeModule() {}

  static JsonObject quoteType(Glance glance, Ask ask) {
    Security security = glance.security();
    Security.Quotation quotation = security.quotation();
    String uuid =
        UUID.nameUUIDFromBytes(security.symbol().getBytes(StandardCharsets.UTF_8)).toString();
    return new JsonObject()
        .put("exchange", quotation.code())
        .put("quoteType", quotation.kind())
        .put("symbol", security.symbol())
        .put("underlyingSymbol", security.symbol())
        .put("shortName", Words.brief(security.name()))
        .put("longName", security.name())
        .put("firstTradeDateEpochUtc", Charts.first(security) * 60)
        .put("timeZoneFullName", quotation.zone().getId())
        .put("timeZoneShortName", Charts.zone(quotation.zone(), ask.second()))
        .put("uuid", uuid)
        .put("messageBoardId", "finmb_" + Math.floorMod(security.symbol().hashCode(), 10_000_000))
        .put("gmtOffSetMilliseconds", Charts.offset(quotation.zone(), ask.second()) * 1000L)
        .put("maxAge", 1);
  }
}
