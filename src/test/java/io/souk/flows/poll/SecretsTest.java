package io.souk.flows.poll;

import static io.souk.flows.poll.FakeProvider.page;
import static io.souk.flows.poll.FakeProvider.with;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsTest {

  private static final String FLOW = "alpaca-bars";

  /** What application.yaml keeps quiet, because it would write every header down. */
  private static final List<String> TALKATIVE =
      List.of("org.apache.hc.client5.http.headers", "org.apache.hc.client5.http.wire");

  private static final List<String> LOUD =
      List.of("io.souk", "org.apache.camel", "org.apache.hc.client5", "org.quartz");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final Everything everything = new Everything();
  private final FakeProvider provider = new FakeProvider();

  private static final class Everything extends AppenderBase<ILoggingEvent> {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + trace);
    }
  }

  @BeforeEach
  void listen() {
    everything.start();
    root.iteratorForAppenders().forEachRemaining(appender -> appender.stop());
    root.addAppender(everything);
    TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.INFO));
    root.setLevel(Level.TRACE);
    LOUD.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.TRACE));
  }

  @AfterEach
  void leave() {
    root.setLevel(before);
    LOUD.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
    ((Logger) LoggerFactory.getLogger("io.souk")).setLevel(Level.INFO);
    root.detachAppender(everything);
    root.iteratorForAppenders().forEachRemaining(appender -> appender.start());
  }

  @Test
  void noKeyIsWrittenDownNotEvenAtTheFinestLevelOrWhenTheProviderRepeatsIt() {
    provider.answers(
        page("", "one"),
        with(500, "application/json", "{\"message\":\"broken\"}"),
        with(
            401,
            "application/json",
            "{\"message\":\"key %s with %s is unknown\"}".formatted(PollHub.KEY, PollHub.SECRET)));
    String detail;
    List<PollHub.Stored> stored;
    try (var hub = new PollHub(provider)) {
      detail = hub.run(FLOW, 1).detail();
      stored = hub.stored;
    }

    assertThat(provider.asked().get(0).headers().get("Apca-api-secret-key"))
        .containsExactly(PollHub.SECRET);
    assertThat(detail).isEqualTo("HTTP 401: key *** with *** is unknown");
    assertThat(everything.lines).hasSizeGreaterThan(200);
    assertThat(everything.lines).anyMatch(line -> line.startsWith("org.apache.hc.client5"));
    assertThat(everything.lines).noneMatch(SecretsTest::tells);
    assertThat(stored).extracting(PollHub.Stored::toString).noneMatch(SecretsTest::tells);
  }

  @Test
  void theOnlyConfigurationFileKeepsTheTalkativeQuiet() throws Exception {
    try (Stream<String> lines = Files.lines(Path.of("application.yaml"))) {
      var settings = lines.map(String::strip).toList();
      assertThat(settings).containsAll(TALKATIVE.stream().map(name -> name + ": info").toList());
    }
  }

  private static boolean tells(String line) {
    return line.contains(PollHub.SECRET) || line.contains(PollHub.KEY);
  }
}
