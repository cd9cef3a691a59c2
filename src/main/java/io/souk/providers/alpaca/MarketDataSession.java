package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.providers.Answer;
import io.souk.providers.StreamSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The conversation: welcome, authentication, subscription, and an answer to each error code of
 * Alpaca's documentation ("Streaming market data").
 */
final class MarketDataSession implements StreamSession {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LEAST_LIMIT_WAIT = Duration.ofSeconds(10);
  private static final Duration MOST_LIMIT_WAIT = Duration.ofSeconds(90);
  private static final String ITEM = "\"T\":";

  private final AlpacaLogin login;
  private final Supplier<Set<String>> symbols;
  private final Subscriptions subscriptions;
  private final boolean steady;
  private Duration limitWait = LEAST_LIMIT_WAIT;

  /**
   * @param channels what is subscribed for each symbol
   * @param steady whether an open market leaves no pause in what is subscribed
   */
  MarketDataSession(
      Supplier<AlpacaKey> keys,
      Supplier<Set<String>> symbols,
      List<String> channels,
      boolean steady) {
    this.login = new AlpacaLogin(keys);
    this.symbols = symbols;
    this.subscriptions = new Subscriptions(channels);
    this.steady = steady;
  }

  @Override
  public Optional<String> prepare() {
    var obstacle = login.prepare();
    if (obstacle.isEmpty()) {
      subscriptions.reset(symbols.get());
    }
    return obstacle;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of("Content-Type", "application/json");
  }

  /** Nothing: the provider speaks first. */
  @Override
  public Answer opened() {
    return Answer.nothing();
  }

  @Override
  public Answer refused(int status) {
    return login.refused(status);
  }

  @Override
  public Answer hear(String frame) {
    return ControlFrame.in(frame).map(this::understand).orElse(Answer.data());
  }

  private Answer understand(ControlFrame frame) {
    Answer answer =
        switch (frame.type()) {
          case "success" -> success(frame.message());
          case "subscription" -> subscriptions.acknowledged(frame.item());
          default -> error(frame.code(), frame.code() + " " + frame.message());
        };
    return frame.alone() ? answer : answer.withData();
  }

  private Answer success(String message) {
    return switch (message) {
      case "connected" -> Answer.say(authentication());
      case "authenticated" -> {
        limitWait = LEAST_LIMIT_WAIT;
        yield subscriptions.begin();
      }
      default -> Answer.nothing();
    };
  }

  private Answer error(int code, String said) {
    return switch (code) {
      case 400, 405, 410 -> subscriptions.refused(code, said);
      case 401, 404, 500 -> Answer.reconnect("Alpaca said " + said);
      case 402 ->
          login.stop(
              "Alpaca refused the key (%s): check APCA_API_KEY_ID and APCA_API_SECRET_KEY", said);
      case 403 -> Answer.nothing();
      case 406 -> connectionLimit(said);
      case 407 ->
          Answer.reconnect("Alpaca cut us off because we read too slowly (%s)".formatted(said));
      case 408 -> login.stop("this account has no access to the stream (%s)", said);
      case 409 ->
          login.stop(
              "the plan of this key does not include this feed (%s): name another in"
                  + " APCA_API_STREAM_URL",
              said);
      case 411 -> login.stop("the token lacks the scope for this stream (%s)", said);
      case 412 ->
          login.stop("this stream speaks MessagePack alone (%s): it is not a stock feed", said);
      default -> Answer.warn("Alpaca said " + said);
    };
  }

  /** The server may hold a session of ours that broke for up to 90 s: ever more patience. */
  private Answer connectionLimit(String said) {
    Duration wait = limitWait;
    Duration twice = limitWait.multipliedBy(2);
    limitWait = twice.compareTo(MOST_LIMIT_WAIT) > 0 ? MOST_LIMIT_WAIT : twice;
    return Answer.retryAfter(wait, "another session of this key is open (%s)".formatted(said));
  }

  @Override
  public Answer want(Set<String> wanted) {
    return subscriptions.want(wanted);
  }

  @Override
  public boolean expectsData() {
    return steady && subscriptions.any();
  }

  /** Each item carries its type once. */
  @Override
  public int items(String frame) {
    int count = 0;
    for (int at = frame.indexOf(ITEM); at >= 0; at = frame.indexOf(ITEM, at + ITEM.length())) {
      count++;
    }
    return Math.max(1, count);
  }

  private String authentication() {
    return JSON.createObjectNode()
        .put("action", "auth")
        .put("key", login.key().id())
        .put("secret", login.key().secret())
        .toString();
  }
}
