package io.souk.simulator.stream;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands what a connection asks for, and changes its subscriptions whole or not at all. */
final class Ordering {

  private static final Pattern SYMBOL = Pattern.compile("\\*|[A-Z0-9][A-Z0-9./-]{0,19}");
  private static final Set<String> FOLLOWING = Set.of("action", "corrections", "cancelErrors");
  private static final Set<String> ELSEWHERE = Set.of("orderbooks");

  private final Conversation conversation;
  private final Hall hall;

  Ordering(Conversation conversation, Hall hall) {
    this.conversation = conversation;
    this.hall = hall;
  }

  void answer(String action, Map<String, Object> said) {
    if (conversation.key() == null) {
      conversation.fail(StreamError.NOT_AUTHENTICATED);
      return;
    }
    Map<Channel, List<String>> wanted = new EnumMap<>(Channel.class);
    StreamError error = understand(said, wanted, conversation.endpoint());
    if (error == null && action.equals("subscribe")) {
      error = refuse(wanted);
    }
    if (error != null) {
      conversation.fail(error);
      return;
    }
    if (action.equals("subscribe")) {
      conversation.subscriptions().add(wanted);
    } else {
      conversation.subscriptions().remove(wanted);
    }
    boolean sparse = hall.settings().sparseAck();
    conversation.say(
        fields ->
            conversation.subscriptions().acknowledge(fields, conversation.endpoint(), sparse));
  }

  private static StreamError understand(
      Map<String, Object> said, Map<Channel, List<String>> wanted, Endpoint endpoint) {
    for (Map.Entry<String, Object> entry : said.entrySet()) {
      if (FOLLOWING.contains(entry.getKey()) || entry.getValue() == null) {
        continue;
      }
      if (!(entry.getValue() instanceof List<?> names)
          || !names.stream().allMatch(Ordering::symbol)) {
        return StreamError.INVALID_SYNTAX;
      }
      Channel channel = Channel.named(entry.getKey());
      if (channel != null && channel.fits(endpoint)) {
        wanted.put(channel, names.stream().map(String.class::cast).toList());
      } else if (!names.isEmpty()) {
        boolean elsewhere = channel != null || ELSEWHERE.contains(entry.getKey());
        return elsewhere ? StreamError.INVALID_ACTION : StreamError.INVALID_SYNTAX;
      }
    }
    return null;
  }

  private static boolean symbol(Object name) {
    return name instanceof String text && SYMBOL.matcher(text).matches();
  }

  private StreamError refuse(Map<Channel, List<String>> wanted) {
    for (int code : new int[] {405, 410}) {
      if (hall.faults().code(code).strikes()) {
        return StreamError.of(code);
      }
    }
    if (conversation.endpoint().options()
        && wanted.getOrDefault(Channel.QUOTES, List.of()).contains("*")) {
      return StreamError.NO_STAR;
    }
    int most = conversation.key().plan().symbols();
    return conversation.subscriptions().covered(wanted) > most && most < Integer.MAX_VALUE
        ? StreamError.SYMBOL_LIMIT
        : null;
  }
}
