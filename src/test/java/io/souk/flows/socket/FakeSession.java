package io.souk.flows.socket;

import io.souk.providers.Answer;
import io.souk.providers.StreamSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small protocol: {@code hello} is answered with {@code hi}, {@code go} makes it ready, a number
 * is so many items of data, and a test may give any other word its answer.
 */
final class FakeSession implements StreamSession {

  final Map<String, Answer> answers =
      new HashMap<>(Map.of("hello", Answer.say("hi"), "go", Answer.ready("")));
  final Map<Integer, Answer> refusals = new HashMap<>();
  final List<Set<String>> wanted = new ArrayList<>();
  Optional<String> obstacle = Optional.empty();
  RuntimeException unreadable;
  int prepared;

  @Override
  public Optional<String> prepare() {
    prepared++;
    if (unreadable != null) {
      throw unreadable;
    }
    return obstacle;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of();
  }

  @Override
  public Answer opened() {
    return Answer.nothing();
  }

  @Override
  public Answer refused(int status) {
    return refusals.getOrDefault(status, Answer.reconnect("HTTP " + status));
  }

  @Override
  public Answer hear(String frame) {
    return answers.getOrDefault(frame, Answer.data());
  }

  @Override
  public Answer want(Set<String> symbols) {
    wanted.add(symbols);
    return Answer.nothing();
  }

  @Override
  public boolean expectsData() {
    return true;
  }

  @Override
  public int items(String frame) {
    return frame.matches("\\d+") ? Integer.parseInt(frame) : 1;
  }
}
