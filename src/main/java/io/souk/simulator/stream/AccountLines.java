package io.souk.simulator.stream;

import io.souk.simulator.trading.Update;
import io.souk.simulator.trading.UpdateRow;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All open connections to the account stream, and what can be done to them. */
public final class AccountLines implements Disturbance {

  private final Vertx vertx;
  private final Set<AccountLine> open = new LinkedHashSet<>();
  private long connections;
  private long sent;

  public AccountLines(Vertx vertx) {
    this.vertx = vertx;
  }

  void opened(AccountLine line) {
    open.add(line);
    connections++;
  }

  void closed(AccountLine line) {
    open.remove(line);
  }

  /** Tells everybody who listens to the account. */
  public void tell(Update update) {
    List<AccountLine> listening =
        open.stream().filter(line -> line.listens(update.account().key())).toList();
    if (!listening.isEmpty()) {
      JsonObject frame = UpdateRow.of(update);
      listening.forEach(line -> line.tell(frame));
      sent += listening.size();
    }
  }

  /** Lets what waits leave, where there is room again. */
  public void flush() {
    open().forEach(AccountLine::flush);
  }

  private List<AccountLine> open() {
    return new ArrayList<>(open);
  }

  private List<AccountLine> sound() {
    return open().stream().filter(line -> line.key() != null && line.wire().sound()).toList();
  }

  @Override
  public void drop(long times, double seconds) {
    sound().forEach(line -> line.wire().drop());
    if (times > 1) {
      dropAged(times - 1, seconds);
    }
  }

  private void dropAged(long times, double seconds) {
    if (sound().stream().anyMatch(line -> line.age() >= seconds)) {
      drop(times, seconds);
    } else {
      vertx.setTimer(50, due -> dropAged(times, seconds));
    }
  }

  /** No place is held: an account may be listened to by several. */
  @Override
  public void abort(double lingerSeconds) {
    sound().forEach(line -> line.wire().abort());
  }

  @Override
  public void mute(double seconds, boolean hold) {
    sound().forEach(line -> line.wire().mute(seconds));
  }

  @Override
  public void error(int code) {
    sound().forEach(line -> line.fail("internal server error"));
  }

  /** Sends the lone byte that some servers send as a sign of life. */
  public void heartbeat() {
    sound().forEach(AccountLine::heartbeat);
  }

  /** How the stream stands. */
  public JsonObject state() {
    return new JsonObject()
        .put("connections", connections)
        .put("open", open.size())
        .put("listening", open.stream().filter(AccountLine::listening).count())
        .put("sent", sent);
  }
}
