package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.providers.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings what the provider acknowledged to what is wanted: one request at a time, each waits for
 * its answer. A request that is refused is halved until it is clear which symbols the provider does
 * not take; these are named, and asked for again only when something else is wanted.
 */
final class Subscriptions {

  private static final int SYMBOL_LIMIT = 405;
  private static final int NO_SUCH_CHANNEL = 410;
  private static final int MOST_NAMES = 20;

  private final List<String> all;
  private final Deque<Piece> toAsk = new ArrayDeque<>();
  private final Map<String, String> untaken = new LinkedHashMap<>();
  private List<String> channels;
  private Set<String> wanted = Set.of();
  private Coverage coverage = Coverage.none();
  private Piece asked;
  private boolean begun;
  private boolean changed;

  /**
   * @param channels of each symbol
   */
  Subscriptions(List<String> channels) {
    this.all = channels;
    this.channels = channels;
  }

  /** A new connection knows nothing yet. */
  void reset(Set<String> symbols) {
    wanted = new LinkedHashSet<>(symbols);
    coverage = Coverage.none();
    asked = null;
    begun = false;
    changed = true;
  }

  /** We are known to the provider and may ask. */
  Answer begin() {
    if (begun) {
      return Answer.nothing();
    }
    begun = true;
    return next();
  }

  Answer want(Set<String> symbols) {
    wanted = new LinkedHashSet<>(symbols);
    changed = true;
    return begun && asked == null ? next() : Answer.nothing();
  }

  Answer acknowledged(JsonNode acknowledgement) {
    coverage = Coverage.of(acknowledgement, channels);
    asked = null;
    return next();
  }

  /** The request under way was refused as a whole and changed nothing. */
  Answer refused(int code, String said) {
    if (asked == null) {
      return Answer.warn("Alpaca said " + said);
    }
    Piece piece = asked;
    asked = null;
    if (!piece.subscribes()) {
      return next();
    }
    split(piece, code, said);
    return next();
  }

  private void split(Piece piece, int code, String said) {
    if (code == NO_SUCH_CHANNEL) {
      splitChannels(piece, said);
    } else if (!piece.isOneSymbol()) {
      askFirst(piece.halves());
    } else {
      untaken.put(piece.symbols().get(0), said);
      if (code == SYMBOL_LIMIT) {
        toAsk.forEach(rest -> rest.symbols().forEach(symbol -> untaken.put(symbol, said)));
        toAsk.clear();
      }
    }
  }

  private void splitChannels(Piece piece, String said) {
    if (piece.isOneChannel()) {
      channels = channels.stream().filter(name -> !piece.channels().contains(name)).toList();
      untaken.put("all " + piece.channels().get(0), said);
    } else {
      askFirst(piece.byChannel());
    }
  }

  private void askFirst(List<Piece> pieces) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      toAsk.addFirst(pieces.get(i));
    }
  }

  private Answer next() {
    if (changed) {
      plan();
    }
    asked = toAsk.poll();
    return asked == null ? Answer.ready(complaint()) : Answer.say(asked.text());
  }

  /** What is not wanted any more goes first, so that a small plan has room for the new. */
  private void plan() {
    changed = false;
    channels = all;
    toAsk.clear();
    untaken.clear();
    var surplus = coverage.all();
    surplus.removeAll(wanted);
    toAsk.addAll(Piece.of("unsubscribe", channels, surplus));
    var missing = wanted.stream().filter(symbol -> !coverage.has(symbol)).toList();
    toAsk.addAll(Piece.of("subscribe", channels, missing));
  }

  boolean any() {
    return !coverage.all().isEmpty();
  }

  /** Which symbols are not covered and why, in words; empty if all are. */
  private String complaint() {
    var silent = new LinkedHashMap<>(untaken);
    wanted.stream()
        .filter(symbol -> !coverage.has(symbol))
        .forEach(symbol -> silent.putIfAbsent(symbol, "not acknowledged"));
    return silent.values().stream()
        .distinct()
        .map(why -> "not covered: " + names(silent, why) + " (" + why + ")")
        .collect(Collectors.joining("; "));
  }

  private static String names(Map<String, String> silent, String why) {
    var names = silent.keySet().stream().filter(name -> silent.get(name).equals(why)).toList();
    var shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
