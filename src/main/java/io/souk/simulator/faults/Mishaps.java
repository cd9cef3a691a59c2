package io.souk.simulator.faults;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.function.IntFunction;

/** Spoils answers, as gateways and bad lines do, for any provider. */
public final class Mishaps {

  private static final String PAGE =
      "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>";

  private final Vertx vertx;
  private final Floods floods = new Floods();

  public Mishaps(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Answers at once where the fault is a status, a page of HTML or a body that is too much; false
   * for the other kinds.
   *
   * @param wording what the provider says with a status below 500
   */
  public boolean refuses(
      RestFault fault, HttpServerResponse response, IntFunction<Refused> wording) {
    if (fault.kind().equals("html")) {
      html(response, 200);
      return true;
    } else if (!fault.kind().matches("[45]\\d\\d")) {
      return floods.floods(fault, response);
    }
    int status = Integer.parseInt(fault.kind());
    if (fault.retryAfter() != null) {
      response.putHeader("Retry-After", fault.retryAfter().toString());
    }
    if (status >= 500) {
      html(response, status);
    } else {
      Refused refused = wording.apply(status);
      response.putHeader("Content-Type", refused.contentType());
      response.setStatusCode(status).end(refused.body());
    }
    return true;
  }

  private static void html(HttpServerResponse response, int status) {
    response.putHeader("Content-Type", "text/html");
    response.setStatusCode(status).end(String.format(PAGE, status));
  }

  /** Sends a good answer in a bad way; false for kinds that do not touch the body. */
  public boolean spoils(RestFault fault, HttpServerRequest request, Buffer body) {
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
