package io.souk.simulator.stream;

import io.souk.simulator.SimulatorSettings;
import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.Fields;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One connection to the stream, from the welcome to the close. */
public final class Conversation {

  private final Hall hall;
  private final ServerWebSocket socket;
  private final Gate gate;
  private final Endpoint endpoint;
  private final Codec codec;
  private final Outlet outlet;
  private final int id;
  private final Subscriptions subscriptions = new Subscriptions();
  private final List<Map<String, Object>> early = new ArrayList<>();
  private boolean welcomed;
  private boolean closing;
  private Keys.Key key;

  Conversation(Hall hall, ServerWebSocket socket, Gate gate, Endpoint endpoint, Codec codec) {
    this.hall = hall;
    this.socket = socket;
    this.gate = gate;
    this.endpoint = endpoint;
    this.codec = codec;
    id = hall.sessions().opened(this);
    outlet = new Outlet(socket, gate, codec, hall.faults(), hall.journal(), id);
    socket.closeHandler(gone -> hall.sessions().closed(this));
    socket.exceptionHandler(broken -> {});
    socket.textMessageHandler(text -> heard(Buffer.buffer(text)));
    socket.binaryMessageHandler(this::heard);
  }

  /** Says that it is connected, and to whom the headers have named. */
  void begin(Keys.Key named) {
    SimulatorSettings settings = hall.settings();
    Runnable welcome =
        () -> {
          say(fields -> fields.open(2).text("T", "success").text("msg", "connected").close());
          welcomed = true;
          if (named != null) {
            new Greeting(this, hall).admit(named);
          }
          early.forEach(this::answer);
        };
    if (settings.welcomeDelay().isZero()) {
      welcome.run();
    } else {
      hall.vertx().setTimer(settings.welcomeDelay().toMillis(), late -> welcome.run());
    }
    hall.vertx().setTimer(settings.authTimeout().toMillis(), over -> timeOut());
  }

  private void timeOut() {
    if (key == null && !closing) {
      fail(StreamError.AUTH_TIMEOUT);
    }
  }

  private void heard(Buffer message) {
    Map<String, Object> said;
    try {
      said = codec.read(message);
    } catch (RuntimeException malformed) {
      said = Map.of();
    }
    if (welcomed) {
      answer(said);
    } else {
      early.add(said);
    }
  }

  private void answer(Map<String, Object> said) {
    String action = String.valueOf(said.get("action"));
    switch (action) {
      case "auth" -> new Greeting(this, hall).answer(said);
      case "subscribe", "unsubscribe" -> new Ordering(this, hall).answer(action, said);
      default -> fail(StreamError.INVALID_SYNTAX);
    }
  }

  void say(java.util.function.Consumer<Fields> object) {
    outlet.control(codec.frame(object));
  }

  void fail(StreamError error) {
    say(
        fields ->
            fields
                .open(3)
                .text("T", "error")
                .whole("code", error.code)
                .text("msg", error.text)
                .close());
    if (error.last && !closing) {
      closing = true;
      hall.vertx().setTimer(100, soon -> socket.close());
    }
  }

  /** Offers an item; it is sent if it was asked for. */
  void offer(Message message, Bytes encoded, int batch) {
    if (!closing) {
      outlet.offer(message, encoded, batch);
    }
  }

  boolean wants(Message message) {
    return key != null && subscriptions.wants(message.kind(), message.symbol());
  }

  /** Sends what was offered; a client that has let too much wait is told so and cut off. */
  void flush() {
    outlet.flush();
    if (outlet.waitingBytes() > hall.settings().slowClientBytes() && !closing) {
      outlet.discard();
      fail(StreamError.SLOW_CLIENT);
      hall.vertx().setTimer(2_000, still -> gate.abort());
    }
  }

  void authenticated(Keys.Key admitted) {
    key = admitted;
  }

  Vertx vertx() {
    return hall.vertx();
  }

  Subscriptions subscriptions() {
    return subscriptions;
  }

  Keys.Key key() {
    return key;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Codec codec() {
    return codec;
  }

  Gate gate() {
    return gate;
  }

  boolean mute() {
    return gate.deaf();
  }

  /**
   * Key and endpoint, of which only one connection may be open; null before it is authenticated.
   */
  public String place() {
    return key == null ? null : key.id() + " " + endpoint.path();
  }

  public int id() {
    return id;
  }

  public long sent() {
    return outlet.sent();
  }
}
