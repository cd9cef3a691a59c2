package io.souk.simulator.rest;

import io.souk.simulator.market.Listing;
import io.souk.simulator.market.Market;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What can be, or could once be, traded; and as much of the account as a check of the key needs.
 */
final class Assets {

  private final Market market;

  Assets(Market market) {
    this.market = market;
  }

  JsonArray assets(Question question) {
    String status = question.text("status");
    String exchange = question.text("exchange");
    String kind = question.text("asset_class");
    var assets = new JsonArray();
    if (kind != null && !kind.equals("us_equity")) {
      return assets;
    }
    for (Listing listing : market.listings()) {
      if ((status == null || status.equals(status(listing)))
          && (exchange == null || exchange.equals(listing.exchange()))) {
        assets.add(asset(listing));
      }
    }
    return assets;
  }

  /** By symbol or by id. */
  JsonObject asset(String name) {
    for (Listing listing : market.listings()) {
      if (listing.symbol().equals(name) || id(listing).equals(name)) {
        return asset(listing);
      }
    }
    throw new Complaint(404, 40410000, "asset not found for " + name);
  }

  private static JsonObject asset(Listing listing) {
    boolean active = listing.active();
    return new JsonObject()
        .put("id", id(listing))
        .put("class", "us_equity")
        .put("exchange", listing.exchange())
        .put("symbol", listing.symbol())
        .put("name", listing.name())
        .put("status", status(listing))
        .put("tradable", active)
        .put("marginable", active)
        .put("maintenance_margin_requirement", active ? 30 : 100)
        .put("margin_requirement_long", active ? "30" : "100")
        .put("margin_requirement_short", active ? "30" : "100")
        .put("shortable", active)
        .put("easy_to_borrow", active)
        .put("fractionable", active)
        .put("attributes", new JsonArray());
  }

  private static String status(Listing listing) {
    return listing.active() ? "active" : "inactive";
  }

  private static String id(Listing listing) {
    byte[] seed = ("asset " + listing.symbol()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  JsonObject account(Question question) {
    String number = "PA3SIMULATED";
    return new JsonObject()
        .put(
            "id",
            UUID.nameUUIDFromBytes(question.key().id().getBytes(StandardCharsets.UTF_8)).toString())
        .put("account_number", number)
        .put("status", "ACTIVE")
        .put("crypto_status", "INACTIVE")
        .put("currency", "USD")
        .put("cash", "100000")
        .put("portfolio_value", "100000")
        .put("equity", "100000")
        .put("last_equity", "100000")
        .put("buying_power", "200000")
        .put("multiplier", "2")
        .put("long_market_value", "0")
        .put("short_market_value", "0")
        .put("trading_blocked", false)
        .put("transfers_blocked", false)
        .put("account_blocked", false)
        .put("shorting_enabled", true)
        .put("created_at", "2025-01-02T14:30:00Z");
  }
}
