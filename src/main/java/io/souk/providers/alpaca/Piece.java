package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One request of a subscription, small enough to be split when the provider refuses it.
 *
 * @param action {@code subscribe} or {@code unsubscribe}
 */
record Piece(String action, List<String> channels, List<String> symbols) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As many symbols as a server should be asked to take in one message. */
  private static final int MOST_SYMBOLS = 1_000;

  static List<Piece> of(String action, List<String> channels, Collection<String> symbols) {
    var all = List.copyOf(symbols);
    var pieces = new ArrayList<Piece>();
    for (int from = 0; from < all.size(); from += MOST_SYMBOLS) {
      int to = Math.min(all.size(), from + MOST_SYMBOLS);
      pieces.add(new Piece(action, channels, all.subList(from, to)));
    }
    return pieces;
  }

  boolean subscribes() {
    return action.equals("subscribe");
  }

  boolean isOneSymbol() {
    return symbols.size() == 1;
  }

  boolean isOneChannel() {
    return channels.size() == 1;
  }

  /** The first half and the rest, in the order of the symbols. */
  List<Piece> halves() {
    int middle = (symbols.size() + 1) / 2;
    return List.of(
        new Piece(action, channels, symbols.subList(0, middle)),
        new Piece(action, channels, symbols.subList(middle, symbols.size())));
  }

  List<Piece> byChannel() {
    return channels.stream().map(channel -> new Piece(action, List.of(channel), symbols)).toList();
  }

  /** The message as the provider reads it. */
  String text() {
    ObjectNode message = JSON.createObjectNode().put("action", action);
    for (String channel : channels) {
      var names = message.putArray(channel);
      symbols.forEach(names::add);
    }
    return message.toString();
  }
}
