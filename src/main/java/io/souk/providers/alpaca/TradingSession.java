package io.souk.providers.alpaca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.providers.Answer;
import io.souk.providers.NotYetKnown;
import io.souk.providers.StreamSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The conversation of an account's stream: authenticate, listen to {@code trade_updates}. The
 * provider does not speak first, and owes nothing: an account without orders is silent for days.
 */
final class TradingSession implements StreamSession {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UPDATES = "trade_updates";

  /** A beat of the heart that some connections send. */
  private static final String BEAT = "\u0001";

  private final AlpacaLogin login;
  private final Supplier<Optional<Map<String, String>>> account;
  private Map<String, String> given = Map.of();

  /**
   * @param account whose updates they are; empty until that is known
   */
  TradingSession(Supplier<AlpacaKey> keys, Supplier<Optional<Map<String, String>>> account) {
    this.login = new AlpacaLogin(keys);
    this.account = account;
  }

  /**
   * @throws NotYetKnown while it is not known whose account the key opens: no update says it, so
   *     none may be heard
   */
  @Override
  public Optional<String> prepare() {
    var obstacle = login.prepare();
    if (obstacle.isEmpty()) {
      given =
          account
              .get()
              .orElseThrow(() -> new NotYetKnown("no answer yet whose account this key opens"));
    }
    return obstacle;
  }

  @Override
  public Map<String, String> given() {
    return given;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of();
  }

  @Override
  public Answer opened() {
    var who = JSON.createObjectNode().put("action", "authenticate");
    who.putObject("data").put("key_id", login.key().id()).put("secret_key", login.key().secret());
    return Answer.say(who.toString());
  }

  @Override
  public Answer refused(int status) {
    return login.refused(status);
  }

  @Override
  public Answer hear(String frame) {
    if (frame.equals(BEAT)) {
      return Answer.nothing();
    }
    try {
      return understand(JSON.readTree(frame));
    } catch (JsonProcessingException garbled) {
      return Answer.data();
    }
  }

  private Answer understand(JsonNode frame) {
    var data = frame.path("data");
    if (frame.path("action").asText().equals("error")) {
      return Answer.reconnect("Alpaca said " + data.path("error_message").asText("error"));
    }
    return switch (frame.path("stream").asText()) {
      case "authorization" -> authorization(data.path("status").asText());
      case "listening" -> listening(data.path("streams"));
      default -> Answer.data();
    };
  }

  private Answer authorization(String status) {
    if (status.equals("authorized")) {
      var wish = JSON.createObjectNode().put("action", "listen");
      wish.putObject("data").putArray("streams").add(UPDATES);
      return Answer.say(wish.toString());
    }
    return login.stop(
        "Alpaca refused the key (%s): check APCA_API_KEY_ID and APCA_API_SECRET_KEY", status);
  }

  private static Answer listening(JsonNode streams) {
    for (JsonNode stream : streams) {
      if (stream.asText().equals(UPDATES)) {
        return Answer.ready("");
      }
    }
    return Answer.ready("not covered: " + UPDATES + " (not acknowledged)");
  }

  /** It is of the account, whatever is followed. */
  @Override
  public Answer want(Set<String> symbols) {
    return Answer.nothing();
  }

  @Override
  public boolean expectsData() {
    return false;
  }

  @Override
  public int items(String frame) {
    return 1;
  }
}
