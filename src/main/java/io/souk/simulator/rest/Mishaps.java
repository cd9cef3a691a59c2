package io.souk.simulator.rest;

import io.souk.simulator.faults.RestFault;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Spoils answers, as gateways and bad lines do. */
final class Mishaps {

  private static final String PAGE =
      "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>";

  private final Vertx vertx;

  Mishaps(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Answers at once where the fault is a status or a page of HTML; false for the other kinds. */
  boolean refuses(RestFault fault, HttpServerResponse response) {
    if (fault.kind().equals("html")) {
      html(response, 200);
      return true;
    } else if (!fault.kind().matches("[45]\\d\\d")) {
      return false;
    }
    int status = Integer.parseInt(fault.kind());
    if (fault.retryAfter() != null) {
      response.putHeader("Retry-After", fault.retryAfter().toString());
    }
    if (status >= 500) {
      html(response, status);
    } else {
      response.setStatusCode(status).end("{\"message\":\"" + message(status) + "\"}");
    }
    return true;
  }

  private static void html(HttpServerResponse response, int status) {
    response.putHeader("Content-Type", "text/html");
    response.setStatusCode(status).end(String.format(PAGE, status));
  }

  private static String message(int status) {
    return switch (status) {
      case 401 -> "unauthorized.";
      case 403 -> "forbidden.";
      case 404 -> "endpoint not found.";
      case 429 -> "too many requests.";
      default -> "refused";
    };
  }

  /** Sends a good answer in a bad way; false for kinds that do not touch the body. */
  boolean spoils(RestFault fault, HttpServerRequest request, Buffer body) {
    var response = request.response();
    switch (fault.kind()) {
      case "truncated" -> response.end(body.getBuffer(0, body.length() / 2));
      case "cut" -> {
        plain(response).putHeader("Content-Length", String.valueOf(body.length()));
        response
            .write(body.getBuffer(0, body.length() / 2))
            .onComplete(sent -> request.connection().close());
      }
      case "slow" -> {
        plain(response).putHeader("Content-Length", String.valueOf(body.length()));
        drip(response, body, 0);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Not compressed: the length is told before. */
  private static HttpServerResponse plain(HttpServerResponse response) {
    return response.putHeader("Content-Encoding", "identity");
  }

  private void drip(HttpServerResponse response, Buffer body, int at) {
    if (response.closed()) {
      return;
    }
    if (at == body.length() - 1) {
      response.end(body.getBuffer(at, at + 1));
      return;
    }
    response.write(body.getBuffer(at, at + 1));
    vertx.setTimer(1000, next -> drip(response, body, at + 1));
  }
}
