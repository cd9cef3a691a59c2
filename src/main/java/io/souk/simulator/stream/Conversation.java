package io.souk.simulator.stream;

import io.souk.simulator.SimulatorSettings;
import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Fields;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One connection to the stream, from the welcome to the close. */
final class Conversation {

  private final Hall hall;
  private final Wire wire;
  private final Endpoint endpoint;
  private final Outlet outlet;
  private final int id;
  private final Subscriptions subscriptions = new Subscriptions();
  private final List<Map<String, Object>> early = new ArrayList<>();
  private boolean welcomed;
  private boolean closing;
  private Keys.Key key;
  private long since;

  Conversation(Hall hall, Wire wire, Endpoint endpoint) {
    this.hall = hall;
    this.wire = wire;
    this.endpoint = endpoint;
    id = hall.sessions().opened(this);
    outlet = new Outlet(wire, hall.faults(), hall.journal(), id);
    wire.onClose(gone -> hall.sessions().closed(this));
    wire.onMessage(this::heard);
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
    Map<String, Object> said = wire.codec().understood(message);
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

  void say(Consumer<Fields> object) {
    outlet.control(wire.codec().frame(object));
  }

  void fail(StreamError error) {
    say(error::write);
    if (error.last && !closing) {
      closing = true;
      hall.vertx().setTimer(100, soon -> wire.close());
    }
  }

  boolean wants(Message message) {
    return key != null && !closing && subscriptions.wants(message);
  }

  /** Sends what was offered; a client that has let too much wait is told so and cut off. */
  void flush() {
    outlet.flush();
    if (outlet.waitingBytes() > hall.settings().slowClientBytes() && !closing) {
      outlet.discard();
      fail(StreamError.SLOW_CLIENT);
      hall.vertx().setTimer(2_000, still -> wire.abort());
    }
  }

  void authenticated(Keys.Key admitted) {
    key = admitted;
    since = System.nanoTime();
  }

  /** Seconds since it was authenticated. */
  double age() {
    return (System.nanoTime() - since) / 1e9;
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

  Wire wire() {
    return wire;
  }

  Outlet outlet() {
    return outlet;
  }

  /**
   * Key and endpoint, of which only one connection may be open; null before it is authenticated.
   */
  String place() {
    return key == null ? null : key.id() + " " + endpoint.path();
  }

  int id() {
    return id;
  }
}
