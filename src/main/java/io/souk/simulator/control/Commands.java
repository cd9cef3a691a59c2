package io.souk.simulator.control;

import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.stream.Emitted;
import io.souk.simulator.stream.Troubles;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * Obeys what the control API is told; an {@link IllegalArgumentException} says what was not
 * understood.
 */
final class Commands {

  private static final long SECOND = 1_000_000_000L;

  private final Desk desk;
  private final Troubles troubles;
  private final FaultCommands faults;
  private final FaultCommands accountFaults;

  Commands(Desk desk) {
    this.desk = desk;
    troubles = new Troubles(desk.hall());
    faults = new FaultCommands(desk.hall().faults(), troubles);
    accountFaults = new FaultCommands(desk.backOffice().faults(), desk.accounts());
  }

  void obey(String name, Buffer body, MultiMap parameters) {
    switch (name) {
      case "emit" -> emit(body, "true".equals(parameters.get("raw")));
      case "reset" -> reset();
      default -> obey(name, new JsonObject(body));
    }
  }

  private void obey(String name, JsonObject told) {
    switch (name) {
      case "settings" -> settings(told);
      case "faults" -> faults(told);
      case "house" -> desk.house().trades(told.getBoolean("trades", true));
      case "heartbeat" -> desk.accounts().heartbeat();
      case "halt" -> halt(told);
      case "delist" -> desk.market().delist(instrument(told), desk.broadcast()::market);
      case "relist" -> desk.market().relist(instrument(told), desk.broadcast()::market);
      case "resume" -> desk.market().resume(instrument(told), desk.broadcast()::market);
      case "burst" -> burst(told);
      case "journal" -> desk.hall().journal().keep(told.getInteger("items", 500_000));
      case "keys" -> roll(told);
      default -> throw new IllegalArgumentException("unknown: " + name);
    }
    desk.broadcast().flush();
  }

  /** Of the market's streams, unless the account's is named; answers have but one kind of fault. */
  private void faults(JsonObject told) {
    switch (told.getString("stream", "market")) {
      case "market" -> faults.obey(told);
      case "account" -> accountFaults.obey(told);
      default -> throw new IllegalArgumentException("stream is market or account");
    }
  }

  private void settings(JsonObject told) {
    for (String key : told.fieldNames()) {
      double value = told.getDouble(key);
      if (value < 0) {
        throw new IllegalArgumentException(key + " is below zero");
      }
      switch (key) {
        case "rate" -> desk.pulse().rate(value);
        case "speed" -> desk.pulse().speed(value);
        case "batch" -> desk.broadcast().batch((int) Math.max(1, value));
        default -> throw new IllegalArgumentException("rate, speed or batch, not " + key);
      }
    }
  }

  private void reset() {
    desk.hall().faults().reset();
    desk.backOffice().faults().reset();
    desk.hall().sessions().reset();
  }

  private void halt(JsonObject told) {
    long nanos = (long) (told.getDouble("seconds", 300.0) * SECOND);
    desk.market().halt(instrument(told), nanos, desk.broadcast()::market);
  }

  private Instrument instrument(JsonObject told) {
    Instrument instrument = desk.market().instrument(told.getString("symbol"));
    if (instrument == null) {
      throw new IllegalArgumentException("unknown symbol " + told.getString("symbol"));
    }
    return instrument;
  }

  private void burst(JsonObject told) {
    Market market = desk.market();
    char kind = told.getString("kind", " ").charAt(0);
    for (int i = told.getInteger("count", 1); i > 0; i--) {
      if (!market.cause(kind, desk.broadcast()::market)) {
        throw new IllegalArgumentException("nothing yet that a " + kind + " could speak of");
      }
    }
  }

  private void roll(JsonObject told) {
    String key = told.getString("key");
    if (!desk.hall().keys().roll(key, told.getString("secret"))) {
      throw new IllegalArgumentException("unknown key " + key);
    }
  }

  private void emit(Buffer body, boolean raw) {
    desk.broadcast().flush();
    if (raw) {
      troubles.raw(body.getBytes());
    } else {
      Emitted.parse(body.toString()).forEach(this::emit);
    }
    desk.broadcast().flush();
  }

  private void emit(Emitted item) {
    if (item.kind() == 'n') {
      desk.broadcast().news(item);
    } else {
      desk.broadcast().market(item);
    }
  }
}
