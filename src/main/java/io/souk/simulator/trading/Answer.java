package io.souk.simulator.trading;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the trading host says; an empty body with 204. */
public record Answer(int status, Buffer body) {

  static Answer of(JsonObject row) {
    return new Answer(200, row.toBuffer());
  }

  static Answer of(JsonArray rows) {
    return new Answer(200, rows.toBuffer());
  }

  /** Several things at once, each with a status of its own. */
  static Answer several(JsonArray rows) {
    return new Answer(207, rows.toBuffer());
  }

  static Answer nothing() {
    return new Answer(204, Buffer.buffer());
  }
}
