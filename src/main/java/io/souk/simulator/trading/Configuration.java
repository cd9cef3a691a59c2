package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;

/** What the owner of an account has chosen. */
final class Configuration {

  private static final Map<String, Set<?>> CHOICES =
      Map.of(
          "dtbp_check", Set.of("both", "entry", "exit"),
          "pdt_check", Set.of("both", "entry", "exit"),
          "trade_confirm_email", Set.of("all", "none"),
          "suspend_trade", Set.of(true, false),
          "no_shorting", Set.of(true, false),
          "fractional_trading", Set.of(true, false),
          "max_margin_multiplier", Set.of("1", "2", "4"),
          "max_options_trading_level", Set.of(0, 1, 2, 3),
          "ptp_no_exception_entry", Set.of(true, false),
          "disable_overnight_trading", Set.of(true, false));

  private final JsonObject chosen =
      new JsonObject()
          .put("dtbp_check", "entry")
          .put("trade_confirm_email", "all")
          .put("suspend_trade", false)
          .put("no_shorting", false)
          .put("fractional_trading", true)
          .put("max_margin_multiplier", "4")
          .put("max_options_trading_level", 3)
          .put("pdt_check", "entry")
          .put("ptp_no_exception_entry", false)
          .put("disable_overnight_trading", false);

  JsonObject row() {
    return chosen.copy();
  }

  /** Takes all changes, or none if one of them is not understood. */
  JsonObject change(JsonObject changes) {
    for (String name : changes.fieldNames()) {
      if (!CHOICES.containsKey(name)) {
        throw Denied.format("unknown configuration: " + name);
      } else if (!CHOICES.get(name).contains(changes.getValue(name))) {
        throw Denied.format("invalid " + name);
      }
    }
    chosen.mergeIn(changes);
    return row();
  }

  boolean on(String name) {
    return chosen.getBoolean(name);
  }
}
