package io.souk.simulator.yahoo;

import io.vertx.core.json.JsonObject;

/** An answer that is an error, in the words of the service and under the root that it uses. */
final class YahooError extends RuntimeException {

  final int status;
  private final String root;
  private final String code;

  YahooError(int status, String root, String code, String description) {
    super(description);
    this.status = status;
    this.root = root;
    this.code = code;
  }

  static YahooError unauthorized(String description) {
    return new YahooError(401, "finance", "Unauthorized", description);
  }

  static YahooError bad(String root, String description) {
    return new YahooError(400, root, "Bad Request", description);
  }

  static YahooError notFound(String root, String description) {
    return new YahooError(404, root, "Not Found", description);
  }

  JsonObject body() {
    var error = new JsonObject().put("code", code).put("description", getMessage());
    return new JsonObject().put(root, new JsonObject().putNull("result").put("error", error));
  }
}
