package io.souk.simulator.stream;

import io.souk.simulator.wire.Fields;

/** The stream's error messages, and whether the connection is closed after them. */
enum StreamError {
  INVALID_SYNTAX(400, "invalid syntax", false),
  NOT_AUTHENTICATED(401, "not authenticated", false),
  AUTH_FAILED(402, "auth failed", true),
  ALREADY_AUTHENTICATED(403, "already authenticated", false),
  AUTH_TIMEOUT(404, "auth timeout", true),
  SYMBOL_LIMIT(405, "symbol limit exceeded", false),
  CONNECTION_LIMIT(406, "connection limit exceeded", false),
  SLOW_CLIENT(407, "slow client", true),
  NOT_ENABLED(408, "v2 not enabled", true),
  INSUFFICIENT_SUBSCRIPTION(409, "insufficient subscription", true),
  INVALID_ACTION(410, "invalid subscribe action for this feed", false),
  INSUFFICIENT_SCOPE(411, "insufficient scope", true),
  MESSAGE_PACK_ONLY(412, "option messages are only available in MsgPack format", true),
  NO_STAR(413, "star not allowed for option quotes", false),
  INTERNAL(500, "internal error", true);

  final int code;
  final String text;
  final boolean last;

  StreamError(int code, String text, boolean last) {
    this.code = code;
    this.text = text;
    this.last = last;
  }

  void write(Fields out) {
    out.open(3).text("T", "error").whole("code", code).text("msg", text).close();
  }

  static StreamError of(int code) {
    for (StreamError error : values()) {
      if (error.code == code) {
        return error;
      }
    }
    throw new IllegalArgumentException("no stream error has the code " + code);
  }
}
