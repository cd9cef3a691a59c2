package io.souk.flows.socket;

import io.vertx.core.http.WebSocketBase;

/** Why a connection ended, in words. */
final class Farewell {

  /** What a close without a close frame is called. */
  private static final short ABNORMAL = 1006;

  private Farewell() {}

  static String of(WebSocketBase socket) {
    Short code = socket.closeStatusCode();
    if (code == null || code == ABNORMAL) {
      return "the connection broke";
    }
    String reason = socket.closeReason();
    boolean silent = reason == null || reason.isBlank();
    return "closed by the server: " + code + (silent ? "" : " " + reason);
  }

  /** What went wrong, and what was at the bottom of it where that is not said yet. */
  static String of(Throwable trouble) {
    Throwable root = trouble;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = words(trouble);
    return said.contains(words(root)) ? said : said + ": " + words(root);
  }

  private static String words(Throwable trouble) {
    String message = trouble.getMessage();
    return message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
  }
}
