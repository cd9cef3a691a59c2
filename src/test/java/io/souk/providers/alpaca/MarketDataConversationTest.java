package io.souk.providers.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.providers.Answer;
import io.souk.providers.Answer.Verdict;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketDataConversationTest {

  private static final String WELCOME = "[{\"T\":\"success\",\"msg\":\"connected\"}]";
  private static final String AUTHENTICATED = "[{\"T\":\"success\",\"msg\":\"authenticated\"}]";

  private AlpacaKey key = new AlpacaKey("PK123", "s3\"cret");
  private Set<String> followed = followed("AAPL", "MSFT");
  private final MarketDataSession session =
      new MarketDataSession(() -> key, () -> followed, MarketDataProtocol.CHANNELS, true);

  @BeforeEach
  void connect() {
    assertThat(session.prepare()).isEmpty();
    assertThat(session.opened()).isEqualTo(Answer.nothing());
  }

  @Test
  void theWelcomeIsAnsweredWithTheKey() {
    assertThat(session.hear(WELCOME).messages())
        .containsExactly("{\"action\":\"auth\",\"key\":\"PK123\",\"secret\":\"s3\\\"cret\"}");
  }

  @Test
  void theKeyIsReadAnewForEachConnection() {
    key = new AlpacaKey("PK456", "other");
    session.prepare();

    assertThat(session.hear(WELCOME).messages().get(0)).contains("PK456", "other");
  }

  @Test
  void theAuthenticatedStreamIsSubscribedOnAllChannelsOfTheWatchlist() {
    session.hear(WELCOME);

    assertThat(session.hear(AUTHENTICATED).messages())
        .containsExactly(
            """
            {"action":"subscribe","trades":["AAPL","MSFT"],"quotes":["AAPL","MSFT"],\
            "bars":["AAPL","MSFT"],"updatedBars":["AAPL","MSFT"],"dailyBars":["AAPL","MSFT"],\
            "statuses":["AAPL","MSFT"],"lulds":["AAPL","MSFT"]}""");
  }

  @Test
  void theAcknowledgementMakesItReady() {
    authenticate();

    assertThat(session.hear(ack("AAPL", "MSFT"))).isEqualTo(Answer.ready(""));
    assertThat(session.expectsData()).isTrue();
  }

  @Test
  void newsMayBeSilentInAnOpenMarket() {
    var news = new MarketDataSession(() -> key, () -> followed, List.of("news"), false);
    news.prepare();
    news.hear(WELCOME);
    news.hear(AUTHENTICATED);

    assertThat(news.hear("[{\"T\":\"subscription\",\"news\":[\"AAPL\",\"MSFT\"]}]"))
        .isEqualTo(Answer.ready(""));
    assertThat(news.expectsData()).isFalse();
  }

  @Test
  void anEmptyWatchlistIsReadyWithoutASubscription() {
    followed = Set.of();
    session.prepare();
    session.hear(WELCOME);

    assertThat(session.hear(AUTHENTICATED)).isEqualTo(Answer.ready(""));
    assertThat(session.expectsData()).isFalse();
  }

  @Test
  void anAcknowledgementThatLeavesChannelsOutIsNoError() {
    authenticate();

    assertThat(
            session.hear(
                "[{\"T\":\"subscription\",\"trades\":[\"AAPL\",\"MSFT\"],\"quotes\":[\"*\"]}]"))
        .isEqualTo(Answer.ready(""));
  }

  @Test
  void aSymbolThatTheAcknowledgementLeavesOutIsNamed() {
    authenticate();

    assertThat(session.hear(ack("AAPL")))
        .isEqualTo(Answer.ready("not covered: MSFT (not acknowledged)"));
  }

  @Test
  void headerAuthenticationMayComeUnpromptedAndTheSecondOneIsHarmless() {
    session.hear(WELCOME);
    session.hear(AUTHENTICATED);

    assertThat(session.hear(error(403, "already authenticated"))).isEqualTo(Answer.nothing());
    assertThat(session.hear(AUTHENTICATED)).isEqualTo(Answer.nothing());
  }

  @Test
  void dataBeforeTheAcknowledgementIsData() {
    authenticate();

    assertThat(session.hear("[{\"T\":\"t\",\"S\":\"AAPL\"}]")).isSameAs(Answer.data());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"T\":\"s\",\"S\":\"AAPL\",\"sc\":\"2\"}]",
        "[{\"T\":\"q\",\"S\":\"AAPL\"},{\"T\":\"t\",\"S\":\"AAPL\"}]",
        "[{\"S\":\"AAPL\",\"T\":\"t\"}]",
        "[ {\"T\" : \"q\",\"S\":\"AAPL\"}]",
        "[{\"T\":\"success\",\"msg\":\"conn",
        "[{\"T\":\"successful\",\"msg\":\"connected\"}]",
        "{\"T\":\"success\",\"msg\":\"connected\"}",
        "[]",
        "",
        "not json"
      })
  void everythingElseIsDataEvenIfItIsGarbled(String frame) {
    assertThat(session.hear(frame)).isSameAs(Answer.data());
  }

  @Test
  void blanksDoNotHideAControlFrame() {
    assertThat(session.hear(" [ { \"T\" : \"success\", \"msg\": \"connected\" } ]").messages())
        .hasSize(1);
  }

  @Test
  void aControlObjectInTheCompanyOfDataIsBoth() {
    authenticate();
    String mixed = ack("AAPL", "MSFT").replaceFirst("]$", ",{\"T\":\"t\",\"S\":\"AAPL\"}]");

    Answer answer = session.hear(mixed);

    assertThat(answer.forIntake()).isTrue();
    assertThat(answer.verdict()).isEqualTo(Verdict.READY);
  }

  @Test
  void itemsAreCountedByTheirTypes() {
    assertThat(session.items("[{\"T\":\"q\"},{\"T\":\"t\"},{\"T\":\"b\"}]")).isEqualTo(3);
    assertThat(session.items("garbled")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "401, not authenticated",
    "404, auth timeout",
    "407, slow client",
    "500, internal error",
  })
  void theseErrorsAreTriedAgainAtTheUsualPace(int code, String message) {
    session.hear(WELCOME);

    Answer answer = session.hear(error(code, message));

    assertThat(answer.verdict()).isEqualTo(Verdict.RECONNECT);
    assertThat(answer.atLeast()).isZero();
    assertThat(answer.reason()).contains(code + " " + message);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "402, auth failed, APCA_API_SECRET_KEY",
    "408, v2 not enabled, no access",
    "409, insufficient subscription, APCA_API_STREAM_URL",
    "411, insufficient scope, scope",
    "412, option messages are only available in MsgPack format, MessagePack",
  })
  void theseErrorsStopUntilTheKeyChanges(int code, String message, String hint) {
    session.hear(WELCOME);

    Answer answer = session.hear(error(code, message));

    assertThat(answer.verdict()).isEqualTo(Verdict.STOP);
    assertThat(answer.reason()).contains(code + " " + message, hint);
    assertThat(session.prepare()).contains(answer.reason());

    key = new AlpacaKey("PK456", "renewed");
    assertThat(session.prepare()).isEmpty();
  }

  @Test
  void theConnectionLimitIsWaitedOutWithGrowingPatienceUntilAKeyIsAccepted() {
    assertThat(limitWaits(6)).containsExactly(10L, 20L, 40L, 80L, 90L, 90L);

    session.hear(AUTHENTICATED);

    assertThat(limitWaits(2)).containsExactly(10L, 20L);
    assertThat(session.hear(error(406, "connection limit exceeded")).reason())
        .isEqualTo("another session of this key is open (406 connection limit exceeded)");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "400, invalid syntax",
    "405, symbol limit exceeded",
    "410, invalid subscribe action for this feed",
    "413, star not allowed for option quotes",
    "499, an error of tomorrow",
  })
  void theseErrorsAreToldAndTheConnectionStays(int code, String message) {
    authenticate();
    session.hear(ack("AAPL", "MSFT"));

    Answer answer = session.hear(error(code, message));

    assertThat(answer.verdict()).isEqualTo(Verdict.WARN);
    assertThat(answer.reason()).isEqualTo("Alpaca said " + code + " " + message);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aHandshakeThatIsForbiddenStops(int status) {
    Answer answer = session.refused(status);

    assertThat(answer.verdict()).isEqualTo(Verdict.STOP);
    assertThat(answer.reason()).contains("HTTP " + status, "APCA_API_KEY_ID");
    assertThat(session.prepare()).contains(answer.reason());
  }

  @Test
  void aHandshakeThatComesTooOftenWaitsAMinute() {
    assertThat(session.refused(429).atLeast()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 404, 500, 502, 503})
  void anyOtherHandshakeIsTriedAgainAtTheUsualPace(int status) {
    assertThat(session.refused(status))
        .isEqualTo(Answer.reconnect("the connection was refused with HTTP " + status));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', APCA_API_KEY_ID and APCA_API_SECRET_KEY are not set",
    "'', secret, APCA_API_KEY_ID is not set",
    "PK123, ' ', APCA_API_SECRET_KEY is not set",
  })
  void withoutAKeyNoConnectionIsTried(String id, String secret, String missing) {
    key = new AlpacaKey(id, secret);

    assertThat(session.prepare()).contains(missing);
  }

  @Test
  void theKeyNeverShowsItself() {
    assertThat(key.toString()).doesNotContain("PK123", "cret");
    var settings =
        new AlpacaSettings(
            "iex",
            "ws://a/iex",
            "ws://n",
            "http://b",
            "http://c",
            "ws://d",
            "iex",
            "PK123",
            "s3cret",
            1);
    assertThat(settings.toString()).doesNotContain("PK123", "cret");
    assertThat(settings.key()).isEqualTo(new AlpacaKey("PK123", "s3cret"));
  }

  private void authenticate() {
    session.hear(WELCOME);
    session.hear(AUTHENTICATED);
  }

  private List<Long> limitWaits(int times) {
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(i -> session.hear(error(406, "connection limit exceeded")).atLeast().toSeconds())
        .toList();
  }

  static String ack(String... symbols) {
    String names = symbols.length == 0 ? "" : "\"" + String.join("\",\"", symbols) + "\"";
    return """
        [{"T":"subscription","trades":[%1$s],"quotes":[%1$s],"bars":[%1$s],"updatedBars":[%1$s],\
        "dailyBars":[%1$s],"statuses":[%1$s],"lulds":[%1$s],"corrections":[%1$s],\
        "cancelErrors":[%1$s]}]"""
        .formatted(names);
  }

  private static String error(int code, String message) {
    return "[{\"T\":\"error\",\"code\":%d,\"msg\":\"%s\"}]".formatted(code, message);
  }

  private static Set<String> followed(String... symbols) {
    return new LinkedHashSet<>(List.of(symbols));
  }
}
