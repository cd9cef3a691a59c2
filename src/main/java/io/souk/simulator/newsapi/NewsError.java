package io.souk.simulator.newsapi;

import io.vertx.core.json.JsonObject;

/** An answer that is an error, with the code and the words of the service. */
final class NewsError extends RuntimeException {

  final int status;
  final String code;

  NewsError(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static NewsError invalid(String message) {
    return new NewsError(400, "parameterInvalid", message);
  }

  JsonObject body() {
    return new JsonObject().put("status", "error").put("code", code).put("message", getMessage());
  }
}
