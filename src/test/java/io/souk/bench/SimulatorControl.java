package io.souk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.Stream;

/** Questions and commands to a simulator, by its control API and as a client with a key. */
final class SimulatorControl {

  private static final String[] KEY = {
    "APCA-API-KEY-ID", "demo-key", "APCA-API-SECRET-KEY", "demo-secret"
  };
  private static final JsonMapper JSON = new JsonMapper();

  private final URI simulator;

  SimulatorControl(URI simulator) {
    this.simulator = simulator;
  }

  JsonNode json(String path) {
    return parsed(ask(path));
  }

  /** An answer of one JSON document a line. */
  Stream<JsonNode> lines(String path) {
    return ask(path).lines().map(SimulatorControl::parsed);
  }

  private String ask(String path) {
    try {
      var answer = Web.get(simulator.resolve(path), KEY);
      return good(answer.statusCode(), answer.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Gives a command of the control API. */
  void tell(String command, String json) {
    try {
      var answer = Web.post(simulator.resolve("/control/" + command), json);
      good(answer.statusCode(), answer.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String good(int status, String body) {
    if (status != 200) {
      throw new IllegalStateException("The simulator answers " + status + ": " + body);
    }
    return body;
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }
}
