package io.souk.simulator.stream;

import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.MessagePackValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** One connection to the account stream. Its frames are objects, not arrays. */
final class AccountLine {

  private static final String UPDATES = "trade_updates";

  private final Hall hall;
  private final Wire wire;
  private final Outlet outlet;
  private Keys.Key key;
  private boolean listening;
  private boolean closing;
  private long since;

  AccountLine(Hall hall, AccountLines lines, Wire wire) {
    this.hall = hall;
    this.wire = wire;
    outlet = new Outlet(wire, hall.faults(), hall.journal(), 0);
    lines.opened(this);
    wire.onClose(gone -> lines.closed(this));
    wire.onMessage(this::heard);
    hall.vertx().setTimer(hall.settings().authTimeout().toMillis(), over -> timeOut());
  }

  private void timeOut() {
    if (key == null) {
      wire.close();
    }
  }

  private void heard(Buffer message) {
    JsonObject said = new JsonObject(wire.codec().understood(message));
    JsonObject data = said.getValue("data") instanceof JsonObject told ? told : new JsonObject();
    switch (String.valueOf(said.getValue("action"))) {
      case "authenticate" -> authenticate(data.getValue("key_id"), data.getValue("secret_key"));
      case "auth" -> authenticate(said.getValue("key"), said.getValue("secret"));
      case "listen" -> listen(data);
      default -> fail("invalid message");
    }
  }

  private void authenticate(Object id, Object secret) {
    if (hall.faults().code(406).strikes()) {
      fail("connection limit exceeded");
      return;
    }
    boolean refused = hall.faults().code(402).strikes();
    Keys.Key named = hall.keys().check(String.valueOf(id), String.valueOf(secret));
    if (named != null && !refused) {
      key = named;
      since = System.nanoTime();
      wire.binary(!key.live());
    }
    authorization(named != null && !refused, "authenticate");
  }

  private void authorization(boolean authorized, String action) {
    String status = authorized ? "authorized" : "unauthorized";
    say("authorization", new JsonObject().put("status", status).put("action", action));
  }

  /** What is named replaces what was named before; what is unknown is passed over. */
  private void listen(JsonObject data) {
    if (key == null) {
      authorization(false, "listen");
      return;
    } else if (!(data.getValue("streams") instanceof JsonArray streams)) {
      fail("invalid message");
      return;
    } else {
      listening = streams.contains(UPDATES);
    }
    say("listening", new JsonObject().put("streams", listening ? List.of(UPDATES) : List.of()));
  }

  private void say(String stream, JsonObject data) {
    outlet.control(frame(new JsonObject().put("stream", stream).put("data", data)));
  }

  private byte[] frame(JsonObject message) {
    if (wire.codec() == Codec.JSON) {
      return message.toBuffer().getBytes();
    }
    var bytes = new Bytes();
    MessagePackValues.write(bytes, message);
    return bytes.copy();
  }

  void tell(JsonObject update) {
    outlet.data(frame(update));
    flush();
  }

  void heartbeat() {
    wire.write(new byte[] {1});
  }

  /** Something went wrong here: it is said, and that was the last word. */
  void fail(String why) {
    var data = new JsonObject(Map.of("error_message", why));
    outlet.control(frame(new JsonObject().put("action", "error").put("data", data)));
    if (!closing) {
      closing = true;
      hall.vertx().setTimer(100, soon -> wire.close());
    }
  }

  /** Sends what waits; who lets too much wait is cut off. */
  void flush() {
    outlet.flush();
    if (outlet.waitingBytes() > hall.settings().slowClientBytes()) {
      outlet.discard();
      wire.abort();
    }
  }

  boolean listens(String account) {
    return listening && !closing && key.id().equals(account);
  }

  boolean listening() {
    return listening;
  }

  /** Seconds since it was authenticated. */
  double age() {
    return (System.nanoTime() - since) / 1e9;
  }

  Keys.Key key() {
    return key;
  }

  Wire wire() {
    return wire;
  }
}
