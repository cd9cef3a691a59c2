package io.souk.simulator.stream;

import java.util.Map;

/** Decides who may stay on a connection. */
final class Greeting {

  private final Conversation conversation;
  private final Hall hall;

  Greeting(Conversation conversation, Hall hall) {
    this.conversation = conversation;
    this.hall = hall;
  }

  void answer(Map<String, Object> said) {
    if (conversation.key() != null) {
      conversation.fail(StreamError.ALREADY_AUTHENTICATED);
    } else if (!(said.get("key") instanceof String id)
        || !(said.get("secret") instanceof String secret)) {
      conversation.fail(StreamError.INVALID_SYNTAX);
    } else if (id.equals("oauth") && secret.equals("narrow-token")) {
      conversation.fail(StreamError.INSUFFICIENT_SCOPE);
    } else {
      known(id, secret);
    }
  }

  private void known(String id, String secret) {
    Keys.Key key = hall.keys().check(id, secret);
    if (key == null && conversation.endpoint() == Endpoint.TEST) {
      key = new Keys.Key(id, new Keys.Plan("test", false, Integer.MAX_VALUE, 0));
    }
    if (key == null) {
      conversation.fail(StreamError.AUTH_FAILED);
    } else {
      admit(key);
    }
  }

  /** Lets a key in whose secret was right, if its plan and its other connections allow it. */
  void admit(Keys.Key key) {
    StreamError hindrance = hindrance(key);
    if (hindrance != null) {
      conversation.fail(hindrance);
      return;
    }
    conversation.authenticated(key);
    if (!hall.sessions().take(conversation)) {
      conversation.authenticated(null);
      conversation.fail(StreamError.CONNECTION_LIMIT);
      return;
    }
    conversation.say(
        fields -> fields.open(2).text("T", "success").text("msg", "authenticated").close());
  }

  private StreamError hindrance(Keys.Key key) {
    for (int code : new int[] {402, 406, 408, 409, 411}) {
      if (hall.faults().code(code).strikes()) {
        return StreamError.of(code);
      }
    }
    if (key.plan().name().equals("old")) {
      return StreamError.NOT_ENABLED;
    } else if (conversation.endpoint() == Endpoint.SIP && !key.plan().sip()) {
      return StreamError.INSUFFICIENT_SUBSCRIPTION;
    } else if (conversation.endpoint().options() && conversation.wire().codec() == Codec.JSON) {
      return StreamError.MESSAGE_PACK_ONLY;
    }
    return null;
  }
}
