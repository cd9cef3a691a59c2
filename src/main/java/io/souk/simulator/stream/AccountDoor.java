package io.souk.simulator.stream;

import io.vertx.core.http.HttpServerRequest;

/** Takes the upgrade requests of the account stream. */
public final class AccountDoor {

  public static final String PATH = "/stream";

  private final Hall hall;
  private final AccountLines lines;

  /** {@code hall} holds this stream's own faults. */
  public AccountDoor(Hall hall, AccountLines lines) {
    this.hall = hall;
    this.lines = lines;
  }

  public void enter(HttpServerRequest request) {
    if (hall.faults().handshake.strikes()) {
      int status = hall.faults().handshakeStatus();
      StreamDoor.refuse(request, status, hall.faults().handshakeRetryAfter());
      return;
    }
    Codec codec = Codec.of(request.getHeader("Content-Type"));
    boolean live = String.valueOf(request.getHeader("Host")).startsWith("api.");
    Gate gate = Gate.beneath(request.connection());
    request
        .toWebSocket()
        .onSuccess(
            socket -> {
              var wire = new Wire(socket, gate, codec);
              wire.binary(!live);
              new AccountLine(hall, lines, wire);
            });
  }
}
