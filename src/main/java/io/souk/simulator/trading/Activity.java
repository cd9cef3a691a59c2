package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;

/** An entry in the account's book, as the broker writes it. */
record Activity(String id, String type, long time, JsonObject row) {

  boolean trade() {
    return type.equals("FILL");
  }
}
