package io.souk.providers.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.providers.Answer;
import io.souk.providers.Answer.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradingConversationTest {

  private static final String AUTHORIZED =
      "{\"stream\":\"authorization\",\"data\":{\"status\":\"authorized\",\"action\":\"authenticate\"}}";
  private static final String LISTENING =
      "{\"stream\":\"listening\",\"data\":{\"streams\":[\"trade_updates\"]}}";

  private AlpacaKey key = new AlpacaKey("PK123", "s3\"cret");
  private Optional<Map<String, String>> account =
      Optional.of(Map.of("environment", "paper", "account", "a1"));
  private final TradingSession session = new TradingSession(() -> key, () -> account);

  private void connect() {
    assertThat(session.prepare()).isEmpty();
    session.opened();
  }

  @Test
  void theOpenSocketIsGreetedWithTheKeyBecauseTheProviderIsSilent() {
    session.prepare();

    assertThat(session.opened().messages())
        .containsExactly(
            "{\"action\":\"authenticate\",\"data\":{\"key_id\":\"PK123\",\"secret_key\":\"s3\\\"cret\"}}");
  }

  @Test
  void whoIsAuthorizedListensAndIsReadyWhenThatIsAcknowledged() {
    connect();

    assertThat(session.hear(AUTHORIZED))
        .isEqualTo(
            Answer.say("{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}"));
    assertThat(session.hear(LISTENING)).isEqualTo(Answer.ready(""));
  }

  @Test
  void anAcknowledgementWithoutOurStreamIsAComplaint() {
    connect();

    assertThat(session.hear("{\"stream\":\"listening\",\"data\":{\"streams\":[]}}"))
        .isEqualTo(Answer.ready("not covered: trade_updates (not acknowledged)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"authenticate", "listen"})
  void whoIsUnauthorizedStopsAndShowsTheSameKeyNoMore(String action) {
    connect();

    var answer =
        session.hear(
            "{\"stream\":\"authorization\",\"data\":{\"status\":\"unauthorized\",\"action\":\"%s\"}}"
                .formatted(action));

    assertThat(answer.verdict()).isEqualTo(Verdict.STOP);
    assertThat(answer.reason()).contains("unauthorized", "APCA_API_KEY_ID");
    assertThat(session.prepare()).contains(answer.reason());
    key = new AlpacaKey("PK456", "other");
    assertThat(session.prepare()).isEmpty();
  }

  @Test
  void anErrorWithinTheStreamConnectsAnew() {
    connect();

    var answer =
        session.hear(
            "{\"action\":\"error\",\"data\":{\"error_message\":\"internal server error\"}}");

    assertThat(answer.verdict()).isEqualTo(Verdict.RECONNECT);
    assertThat(answer.reason()).isEqualTo("Alpaca said internal server error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"stream\":\"trade_updates\",\"data\":{\"event\":\"new\"}}",
        "{\"stream\":\"something_new\",\"data\":{}}",
        "{\"stream\":\"trade_upd",
        "[]",
        "\u0001\u0001"
      })
  void allElseIsForTheIntakeWhetherItCanBeReadOrNot(String frame) {
    connect();

    assertThat(session.hear(frame)).isSameAs(Answer.data());
  }

  @Test
  void aBeatOfTheHeartIsNoData() {
    connect();

    assertThat(session.hear("\u0001")).isEqualTo(Answer.nothing());
  }

  @Test
  void withoutAKeyNothingIsTried() {
    key = new AlpacaKey("", "");

    assertThat(session.prepare()).contains("APCA_API_KEY_ID and APCA_API_SECRET_KEY are not set");
  }

  @Test
  void nothingIsHeardBeforeItIsKnownWhoseItIs() {
    var known = account;
    account = Optional.empty();
    assertThatThrownBy(session::prepare).hasMessageContaining("whose account this key opens");

    account = known;
    assertThat(session.prepare()).isEmpty();
    assertThat(session.given()).isEqualTo(known.get());
  }

  @Test
  void anAccountOwesNoDataAndFollowsNoSymbols() {
    connect();
    session.hear(LISTENING);

    assertThat(session.expectsData()).isFalse();
    assertThat(session.want(Set.of("AAPL"))).isEqualTo(Answer.nothing());
  }

  @Test
  void aRefusedUpgradeIsJudgedByItsStatus() {
    session.prepare();

    assertThat(session.refused(429).atLeast()).hasSeconds(60);
    assertThat(session.refused(502).verdict()).isEqualTo(Verdict.RECONNECT);
    assertThat(session.refused(403).verdict()).isEqualTo(Verdict.STOP);
  }
}
