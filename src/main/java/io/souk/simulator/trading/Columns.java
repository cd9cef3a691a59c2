package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;

/** The parallel arrays of a portfolio's history. */
final class Columns {
  private final JsonArray timestamp = new JsonArray();
  private final JsonArray equity = new JsonArray();
  private final JsonArray gain = new JsonArray();
  private final JsonArray percent = new JsonArray();

  void add(Curve.Point point, Curve.Point from) {
    BigDecimal flowed = point.flows().subtract(from.flows());
    BigDecimal made = point.equity().subtract(from.equity()).subtract(flowed);
    timestamp.add(point.time() / 1_000_000_000L);
    equity.add(Amounts.cents(point.equity()));
    gain.add(Amounts.cents(made));
    percent.add(Amounts.divided(made, from.equity()));
  }

  JsonObject row() {
    return new JsonObject()
        .put("timestamp", timestamp)
        .put("equity", equity)
        .put("profit_loss", gain)
        .put("profit_loss_pct", percent);
  }
}
