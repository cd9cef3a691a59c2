package io.souk.simulator.control;

import io.souk.simulator.stream.Journal;
import io.souk.simulator.stream.Sessions;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** How the venue stands. */
final class State {

  private final Desk desk;

  State(Desk desk) {
    this.desk = desk;
  }

  JsonObject now() {
    Sessions sessions = desk.hall().sessions();
    Journal journal = desk.hall().journal();
    return new JsonObject()
        .put("time", Timestamps.text(desk.market().now()))
        .put("rate", desk.pulse().rate())
        .put("speed", desk.market().clock().speed())
        .put("batch", desk.broadcast().batch())
        .put("sent", sessions.sent())
        .put("connections", sessions.connections())
        .put("openNow", json(sessions.openNow()))
        .put("mostSockets", sessions.mostSockets())
        .put("mostOpen", json(sessions.mostOpen()))
        .put("open", new JsonArray(sessions.portraits()))
        .put("requests", desk.hall().faults().visits().counts())
        .put("faults", new JsonArray(desk.hall().faults().active()))
        .put(
            "accountStream",
            desk.accounts()
                .state()
                .put("faults", new JsonArray(desk.backOffice().faults().active())))
        .put(
            "journal",
            new JsonObject()
                .put("on", journal.on())
                .put("first", journal.first())
                .put("count", journal.count()));
  }

  private static JsonObject json(Map<String, Integer> counts) {
    var object = new JsonObject();
    counts.forEach(object::put);
    return object;
  }
}
