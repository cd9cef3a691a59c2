package io.souk.flows.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A connection whose other end is the test. */
final class FakeWire implements Wire {

  final List<String> said = new ArrayList<>();
  Events events;
  int pings;
  boolean paused;
  boolean closing;

  @Override
  public void dial(Map<String, String> headers, Events listener) {
    events = listener;
  }

  @Override
  public void say(String message) {
    said.add(message);
  }

  @Override
  public void ping() {
    pings++;
  }

  @Override
  public void pause() {
    paused = true;
  }

  @Override
  public void resume() {
    paused = false;
  }

  /** The test decides when the connection is gone. */
  @Override
  public void close() {
    closing = true;
  }
}
