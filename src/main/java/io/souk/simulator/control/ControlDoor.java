package io.souk.simulator.control;

import io.souk.simulator.faults.Provider;
import io.souk.simulator.faults.Visits;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Takes commands by POST and questions by GET; a command must be JSON, so that no web page can give
 * one.
 */
public final class ControlDoor {

  private final Visits visits;
  private final State state;
  private final JournalPages journal;
  private final Commands commands;

  public ControlDoor(Desk desk) {
    visits = desk.hall().faults().visits();
    state = new State(desk);
    journal = new JournalPages(desk.hall().journal());
    commands = new Commands(desk);
  }

  public void enter(HttpServerRequest request) {
    String name = request.path().substring("/control/".length());
    if (request.method() == HttpMethod.POST) {
      request.bodyHandler(body -> command(request, name, body));
    } else if (name.equals("state")) {
      answer(request.response(), 200, state.now());
    } else if (name.equals("journal")) {
      journal.answer(request);
    } else if (name.equals("requests")) {
      requests(request);
    } else {
      answer(request.response(), 404, new JsonObject().put("message", "unknown: " + name));
    }
  }

  private void requests(HttpServerRequest request) {
    try {
      Provider provider = Provider.named(request.getParam("provider"));
      String path = request.getParam("path", "/");
      var rows = new JsonArray(visits.to(provider, path));
      answer(request.response(), 200, new JsonObject().put("requests", rows));
    } catch (IllegalArgumentException unknown) {
      refuse(request.response(), 400, unknown.getMessage());
    }
  }

  private void command(HttpServerRequest request, String name, Buffer body) {
    String type = String.valueOf(request.getHeader("Content-Type"));
    if (!type.startsWith("application/json")) {
      refuse(request.response(), 415, "send application/json");
      return;
    }
    try {
      commands.obey(name, body, request.params());
      answer(request.response(), 200, state.now());
    } catch (IllegalArgumentException | DecodeException | ClassCastException nonsense) {
      refuse(request.response(), 400, nonsense.getMessage());
    }
  }

  private static void refuse(HttpServerResponse response, int status, String message) {
    answer(response, status, new JsonObject().put("message", message));
  }

  private static void answer(HttpServerResponse response, int status, JsonObject body) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.toBuffer());
  }
}
