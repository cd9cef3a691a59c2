package io.souk.simulator.stream;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Takes the upgrade requests of the stream's paths. */
public final class StreamDoor {

  private final Hall hall;

  public StreamDoor(Hall hall) {
    this.hall = hall;
  }

  public void enter(HttpServerRequest request) {
    Endpoint endpoint = Endpoint.at(request.path());
    String id = request.getHeader("APCA-API-KEY-ID");
    Keys.Key key = hall.keys().check(id, request.getHeader("APCA-API-SECRET-KEY"));
    if (endpoint == null) {
      refuse(request, 404, null);
    } else if (hall.faults().handshake.strikes()) {
      refuse(request, hall.faults().handshakeStatus(), hall.faults().handshakeRetryAfter());
    } else if (id != null && key == null && endpoint != Endpoint.TEST) {
      refuse(request, 401, null);
    } else {
      Codec codec = Codec.of(request.getHeader("Content-Type"));
      Gate gate = Gate.beneath(request.connection());
      request
          .toWebSocket()
          .onSuccess(
              socket -> new Conversation(hall, new Wire(socket, gate, codec), endpoint).begin(key));
    }
  }

  static void refuse(HttpServerRequest request, int status, Integer retryAfter) {
    HttpServerResponse response = request.response().setStatusCode(status);
    if (retryAfter != null) {
      response.putHeader("Retry-After", retryAfter.toString());
    }
    response.putHeader("Content-Type", "application/json").end("{\"message\":\"refused\"}");
  }
}
