package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveStateTest {

  private final LiveState state = new LiveState(new JsonMapper());

  @Test
  void aPageThatHasNothingGetsEverything() {
    take("AAPL", "price", 1);
    take("MSFT", "price", 2);

    assertThat(state.since(0))
        .isEqualTo(
            "\"whole\":true,\"moved\":false,\"lines\":[{\"key\":\"AAPL\",\"price\":1},{\"key\":\"MSFT\",\"price\":2}]");
  }

  @Test
  void aPageThatWasAwayGetsThePartsThatChangedSinceAndEachOnce() {
    state.take(Map.of("AAPL", Map.of("price", 1, "offer", 10)), true);
    long seen = state.version();
    take("AAPL", "price", 2);
    take("AAPL", "price", 3);

    assertThat(state.since(seen))
        .isEqualTo("\"whole\":false,\"moved\":false,\"lines\":[{\"key\":\"AAPL\",\"price\":3}]");
  }

  @Test
  void whatIsReadAgainWithoutAChangeIsNoNews() {
    take("AAPL", "price", 1);
    long before = state.version();

    assertThat(take("AAPL", "price", 1)).isFalse();
    assertThat(state.version()).isEqualTo(before);
  }

  @Test
  void aPageHearsThatLinesCameOrWent() {
    take("AAPL", "price", 1);
    long seen = state.version();
    state.take(Map.of("MSFT", Map.of("price", 2)), true);

    assertThat(state.since(seen)).contains("\"moved\":true").doesNotContain("AAPL");
    assertThat(state.since(state.version())).contains("\"moved\":false");
  }

  @Test
  void aVersionFromTheFutureIsNoneOfOursSoThePageGetsEverything() {
    take("AAPL", "price", 1);

    assertThat(state.since(99)).contains("\"whole\":true").contains("AAPL");
  }

  @Test
  void textThatCouldEndTheEventIsWrittenAsJson() {
    take("A\n\"B", "name", "x\r\ny");

    assertThat(state.since(0)).doesNotContain("\n").doesNotContain("\r").contains("x\\r\\ny");
  }

  private boolean take(String key, String part, Object value) {
    return state.take(Map.of(key, Map.of(part, value)), false);
  }
}
