package io.souk.simulator.rest;

import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Listing;
import io.souk.simulator.market.Market;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What can be, or could once be, traded. */
final class Assets {

  private static final List<String> ATTRIBUTES = List.of("fractional_eh_enabled", "has_options");

  private final Market market;

  Assets(Market market) {
    this.market = market;
  }

  JsonArray assets(Question question) {
    String status = question.text("status");
    String exchange = question.text("exchange");
    String kind = question.text("asset_class");
    var assets = new JsonArray();
    String wanted = question.text("attributes");
    if (kind != null && !kind.equals("us_equity")
        || wanted != null && !ATTRIBUTES.containsAll(List.of(wanted.split(",")))) {
      return assets;
    }
    for (Instrument instrument : market.instruments().all()) {
      if ((wanted == null || instrument.active())
          && (status == null || status.equals(status(instrument)))
          && (exchange == null || exchange.equals(instrument.listing().exchange()))) {
        assets.add(asset(instrument));
      }
    }
    return assets;
  }

  /** By symbol or by id. */
  JsonObject asset(String name) {
    for (Instrument instrument : market.instruments().all()) {
      if (instrument.symbol().equals(name) || instrument.listing().id().equals(name)) {
        return asset(instrument);
      }
    }
    throw new Complaint(404, 40410000, "asset not found for " + name);
  }

  private static JsonObject asset(Instrument instrument) {
    Listing listing = instrument.listing();
    boolean active = instrument.active();
    return new JsonObject()
        .put("id", listing.id())
        .put("class", "us_equity")
        .put("exchange", listing.exchange())
        .put("symbol", listing.symbol())
        .put("name", listing.name())
        .put("status", status(instrument))
        .put("tradable", active)
        .put("marginable", active)
        .put("maintenance_margin_requirement", active ? 30 : 100)
        .put("margin_requirement_long", active ? "30" : "100")
        .put("margin_requirement_short", active ? "30" : "100")
        .put("shortable", active)
        .put("easy_to_borrow", active)
        .put("borrow_status", active ? "easy_to_borrow" : "not_shortable")
        .put("fractionable", active)
        .put("attributes", new JsonArray(active ? ATTRIBUTES : List.of()));
  }

  private static String status(Instrument instrument) {
    return instrument.active() ? "active" : "inactive";
  }
}
