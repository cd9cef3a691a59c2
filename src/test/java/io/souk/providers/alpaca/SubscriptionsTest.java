package io.souk.providers.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.souk.providers.Answer;
import io.souk.providers.Answer.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Subscriptions subscriptions = new Subscriptions(MarketDataProtocol.CHANNELS);
  private final Server server = new Server();

  @Test
  void onlyTheDifferenceIsAskedForOnALiveConnection() {
    connect(List.of("AAPL", "MSFT"));
    server.heard.clear();

    Answer last = converse(subscriptions.want(ordered("MSFT", "NVDA")));

    assertThat(server.heard).containsExactly("unsubscribe [AAPL]", "subscribe [NVDA]");
    assertThat(server.symbols).containsExactly("MSFT", "NVDA");
    assertThat(last).isEqualTo(Answer.ready(""));
  }

  @Test
  void nothingIsSaidWhenNothingChanged() {
    connect(List.of("AAPL"));

    assertThat(subscriptions.want(Set.of("AAPL"))).isEqualTo(Answer.ready(""));
  }

  @Test
  void aChangeWhileAnAnswerIsAwaitedFollowsThatAnswer() {
    subscriptions.reset(ordered("AAPL"));
    Answer first = subscriptions.begin();
    assertThat(subscriptions.want(ordered("AAPL", "MSFT"))).isEqualTo(Answer.nothing());

    converse(first);

    assertThat(server.heard).containsExactly("subscribe [AAPL]", "subscribe [MSFT]");
  }

  @Test
  void aChangeBeforeTheKeyIsAcceptedWaitsForThat() {
    subscriptions.reset(ordered("AAPL"));
    assertThat(subscriptions.want(ordered("MSFT"))).isEqualTo(Answer.nothing());

    converse(subscriptions.begin());

    assertThat(server.symbols).containsExactly("MSFT");
  }

  @Test
  void aPlanThatIsTooSmallIsFilledToItsLimitAndTheRestIsNamed() {
    server.limit = 30;

    Answer last = connect(symbols(45));

    assertThat(server.symbols).hasSize(30).contains("S00", "S29");
    assertThat(last.verdict()).isEqualTo(Verdict.READY);
    assertThat(last.reason())
        .startsWith("not covered: S30, S31")
        .endsWith("S44 (405 symbol limit exceeded)");
    assertThat(server.heard).hasSizeLessThan(15);
  }

  @Test
  void manyThatAreNotCoveredAreCounted() {
    server.limit = 30;

    assertThat(connect(symbols(99)).reason()).contains("S49 and 49 more (405");
  }

  @Test
  void roomInThePlanIsUsedWhenASymbolIsNoLongerWanted() {
    server.limit = 2;
    connect(List.of("AAPL", "MSFT", "NVDA"));

    Answer last = converse(subscriptions.want(ordered("MSFT", "NVDA")));

    assertThat(server.symbols).containsExactly("MSFT", "NVDA");
    assertThat(last).isEqualTo(Answer.ready(""));
  }

  @Test
  void oneMalformedSymbolDoesNotKeepTheOthersOut() {
    server.malformed = "BAD!";

    Answer last = connect(List.of("AAPL", "BAD!", "MSFT", "NVDA", "TSLA"));

    assertThat(server.symbols).containsExactly("AAPL", "MSFT", "NVDA", "TSLA");
    assertThat(last.reason()).isEqualTo("not covered: BAD! (400 invalid syntax)");
  }

  @Test
  void aChannelThatTheFeedLacksDoesNotKeepTheOthersOut() {
    server.missingChannel = "lulds";

    Answer last = connect(List.of("AAPL", "MSFT"));

    assertThat(server.symbols).containsExactly("AAPL", "MSFT");
    assertThat(last.reason())
        .isEqualTo("not covered: all lulds (410 invalid subscribe action for this feed)");
  }

  @Test
  void aNewConnectionBeginsFromNothing() {
    connect(List.of("AAPL"));
    server.symbols.clear();
    server.heard.clear();

    connect(List.of("AAPL"));

    assertThat(server.heard).containsExactly("subscribe [AAPL]");
  }

  @Test
  void aLongWatchlistIsAskedForInPieces() {
    connect(IntStream.range(0, 2_500).mapToObj("S%04d"::formatted).toList());

    assertThat(server.heard).hasSize(3);
    assertThat(server.symbols).hasSize(2_500);
  }

  private Answer connect(Collection<String> wanted) {
    subscriptions.reset(new LinkedHashSet<>(wanted));
    return converse(subscriptions.begin());
  }

  /** Lets the server answer until nothing more is said. */
  private Answer converse(Answer first) {
    Answer answer = first;
    while (!answer.messages().isEmpty()) {
      answer = server.answer(answer.messages().get(0));
    }
    return answer;
  }

  private static List<String> symbols(int count) {
    return IntStream.range(0, count).mapToObj("S%02d"::formatted).toList();
  }

  private static Set<String> ordered(String... symbols) {
    return new LinkedHashSet<>(List.of(symbols));
  }

  /** Behaves as the documentation says: a message is taken as a whole or refused as a whole. */
  private final class Server {

    final List<String> heard = new ArrayList<>();
    final Set<String> symbols = new TreeSet<>();
    final Set<String> channels = new LinkedHashSet<>();
    int limit = Integer.MAX_VALUE;
    String malformed = "";
    String missingChannel = "";

    Answer answer(String message) {
      JsonNode said = read(message);
      Set<String> named = new LinkedHashSet<>();
      Set<String> onChannels = new LinkedHashSet<>();
      said.properties()
          .forEach(
              field -> {
                if (field.getValue().isArray()) {
                  onChannels.add(field.getKey());
                  field.getValue().forEach(name -> named.add(name.asText()));
                }
              });
      heard.add(said.path("action").asText() + " " + named);
      return said.path("action").asText().equals("subscribe")
          ? subscribe(named, onChannels)
          : unsubscribe(named);
    }

    private Answer subscribe(Set<String> named, Set<String> onChannels) {
      if (named.contains(malformed)) {
        return subscriptions.refused(400, "400 invalid syntax");
      }
      if (onChannels.contains(missingChannel)) {
        return subscriptions.refused(410, "410 invalid subscribe action for this feed");
      }
      var all = new TreeSet<>(symbols);
      all.addAll(named);
      if (all.size() > limit) {
        return subscriptions.refused(405, "405 symbol limit exceeded");
      }
      symbols.addAll(named);
      channels.addAll(onChannels);
      return acknowledge();
    }

    private Answer unsubscribe(Set<String> named) {
      symbols.removeAll(named);
      return acknowledge();
    }

    private Answer acknowledge() {
      ObjectNode state = JSON.createObjectNode();
      channels.forEach(channel -> symbols.forEach(state.withArray(channel)::add));
      return subscriptions.acknowledged(state);
    }

    private JsonNode read(String message) {
      try {
        return JSON.readTree(message);
      } catch (JsonProcessingException broken) {
        throw new AssertionError(broken);
      }
    }
  }
}
