package io.souk.dashboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;

/** A topic whose state is read anew at a pace while somebody follows it. */
abstract class LiveTopic implements Topic {

  private final String name;
  private final LiveClients clients;
  private final JsonMapper json = new JsonMapper();
  private final LiveState state = new LiveState(json);
  private final Pace pace;
  private final String born;

  /**
   * @param name of its events
   * @param pause the shortest time between two readings
   */
  LiveTopic(String name, LiveClients clients, Duration pause, Clock clock) {
    this.name = name;
    this.clients = clients;
    this.born = Long.toString(clock.millis(), Character.MAX_RADIX);
    this.pace = clients.pace(pause, this::read);
  }

  /** Reads what is new and tells it. */
  abstract void read();

  /** Members of a JSON object that are true at this moment and part of every event. */
  abstract String now();

  final LiveState state() {
    return state;
  }

  final String json(Object value) {
    return Update.json(json, value);
  }

  final void ask() {
    pace.ask();
  }

  final boolean isWatched() {
    return clients.follow(this);
  }

  /** Gives what changed after a version to everybody who looks. */
  final void tell(long before) {
    clients.tell(this, since(before));
  }

  /** The id by which a page that is rendered now will say what it has. */
  final String id() {
    return born + "-" + state.version();
  }

  @Override
  public final long version() {
    return state.version();
  }

  @Override
  public final long version(String id) {
    return Update.version(id, born);
  }

  @Override
  public final void followed() {
    pace.ask();
  }

  @Override
  public final Update since(long seen) {
    long to = state.version();
    return Update.of(name, born, seen, to, "{" + now() + "," + state.since(seen) + "}");
  }

  @Override
  public final byte[] beat() {
    return Update.beat("{" + now() + "}");
  }
}
