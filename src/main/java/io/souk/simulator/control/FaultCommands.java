package io.souk.simulator.control;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.faults.Provider;
import io.souk.simulator.faults.RestFault;
import io.souk.simulator.faults.Switch;
import io.souk.simulator.stream.Disturbance;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Turns faults on: {@code fault} names it, {@code count} or {@code seconds} say for how long. */
final class FaultCommands {

  private static final Set<Integer> AT_ONCE = Set.of(400, 407, 500);
  private static final Set<Integer> AS_ANSWER = Set.of(402, 405, 406, 408, 409, 410, 411);

  private final Faults faults;
  private final Disturbance troubles;

  FaultCommands(Faults faults, Disturbance troubles) {
    this.faults = faults;
    this.troubles = troubles;
  }

  void obey(JsonObject told) {
    double seconds = told.getDouble("seconds", 0.0);
    long count = told.getLong("count", seconds > 0 ? 0L : 1L);
    String fault = told.getString("fault", "");
    switch (fault) {
      case "drop" -> troubles.drop(count, told.getDouble("everySeconds", 2.0));
      case "abort" -> troubles.abort(told.getDouble("lingerSeconds", 30.0));
      case "mute" -> troubles.mute(seconds, told.getBoolean("hold", false));
      case "slow" -> faults.slow(told.getLong("bytesPerSecond", 1000L), count, seconds);
      case "garble" -> faults.garble.on(count, seconds);
      case "duplicate" -> faults.duplicate.on(count, seconds);
      case "reorder" -> faults.reorder.on(count, seconds);
      case "handshake" -> handshake(told, count, seconds);
      case "error" -> error(told.getInteger("code", 500), count, seconds);
      case "rest" -> rest(told, count, seconds);
      default -> throw new IllegalArgumentException("unknown fault: " + fault);
    }
  }

  private void handshake(JsonObject told, long count, double seconds) {
    int status = told.getInteger("status", 503);
    faults.handshake(status, told.getInteger("retryAfter"), count, seconds);
  }

  /** Some errors can come at any time, the others only as an answer. */
  private void error(int code, long count, double seconds) {
    if (AT_ONCE.contains(code)) {
      troubles.error(code);
    } else if (AS_ANSWER.contains(code)) {
      faults.code(code).on(count, seconds);
    } else {
      throw new IllegalArgumentException("no fault has the code " + code);
    }
  }

  /** Alpaca's answers, unless another provider is named. */
  private void rest(JsonObject told, long count, double seconds) {
    Provider provider = Provider.named(told.getString("provider", "alpaca"));
    String kind = told.getString("kind", "");
    String path = told.getString("path", provider.path(kind));
    var duration = new Switch();
    duration.on(count, seconds);
    faults.rest(new RestFault(provider, kind, path, told, duration));
  }
}
