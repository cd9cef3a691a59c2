package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.files.ProviderText;
import io.souk.flows.poll.Run.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A provider that is no more than a file: how it is asked, and when not. */
class KeyOfFileTest {

  private static final String FLOW = OnePoll.FLOW;

  @RegisterExtension private final OnePoll poll = new OnePoll();

  private static ProviderShelf shelf(String provider, String text) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("NEWSAPI_KEY", "a-key")));
    var shelf = new ProviderShelf(environment, changed -> {});
    shelf.take(List.of(new ProviderText("providers/" + provider + ".yaml", text)));
    return shelf;
  }

  private static ProviderShelf ours() throws IOException {
    return shelf("newsapi", Files.readString(Path.of("routes/providers/newsapi.yaml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rateLimited", "apiKeyExhausted"})
  void whoseRequestsAreUsedUpAsksNoMoreForHours(String code) throws IOException {
    poll.plan.credentials = KeyOfFile.of(ours(), "newsapi");
    poll.provider.otherwise(
        with(
            429,
            "application/json",
            "{\"status\":\"error\",\"code\":\"" + code + "\",\"message\":\"Too many requests.\"}"));
    poll.firstRun();

    poll.hub().fire(FLOW, Cause.SCHEDULE);
    poll.hub().run(FLOW, 2);

    assertThat(poll.provider.requests()).isEqualTo(1);
    assertThat(poll.hub().pausedUntil()).isAfter(Instant.now().plus(Duration.ofMinutes(170)));
  }

  @Test
  void whoNeedsNoKeyIsAskedWithoutOne() {
    var open =
        KeyOfFile.of(
            shelf("gazette", "about: x\nurl: http://a.example\nleft-alone: 15m"), "gazette");

    assertThat(open.missing()).isEmpty();
    assertThat(open.headers()).isEmpty();
    assertThat(open.leftAlone()).isEqualTo(Duration.ofMinutes(15));
    assertThat(KeyOfFile.of(shelf("gazette", "about: x"), "gazette").leftAlone()).isZero();
  }
}
