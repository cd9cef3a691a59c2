package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;

/**
 * What the broker will not do: HTTP status, its own code, the message, and fields that say more.
 */
public final class Denied extends RuntimeException {

  private final int status;
  private final transient JsonObject body;

  Denied(int status, long code, String message) {
    super(message);
    this.status = status;
    body = new JsonObject().put("code", code).put("message", message);
  }

  public static Denied format(String message) {
    return new Denied(422, 40010001, message);
  }

  static Denied forbidden(String message) {
    return new Denied(403, 40310000, message);
  }

  public static Denied notFound(String message) {
    return new Denied(404, 40410000, message);
  }

  static Denied unprocessable(String message) {
    return new Denied(422, 42210000, message);
  }

  Denied with(String name, Object value) {
    body.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public JsonObject body() {
    return body;
  }
}
