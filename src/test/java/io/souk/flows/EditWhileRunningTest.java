package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.souk.flows.FlowStatus.State;
import io.souk.testing.Hub;
import io.souk.testing.OurRoutes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole hub on its own routes, while an engineer edits them. */
class EditWhileRunningTest {

  private static final String STREAM = "alpaca-stream";
  private static final String STREAM_FILE = "flows/alpaca-stream.camel.yaml";
  private static final String RECEIVED =
      "SELECT coalesce(sum(received), 0) FROM intake WHERE flow = 'alpaca-stream'";

  @TempDir static Path routes;

  private static Hub hub;
  private static Flows flows;

  @BeforeAll
  static void aHubOnACopyOfTheRoutes() throws IOException {
    copy(Path.of("routes"), routes);
    hub = Hub.start(Map.of("souk.flows.routes", routes));
    flows = hub.room(Flows.class);
    // The first look at the folder puts all of them in force, one after the other.
    int files = OurRoutes.flows().size();
    await().atMost(Duration.ofSeconds(180)).until(() -> flows.all().size() == files);
    await().atMost(Duration.ofSeconds(60)).until(() -> is(STREAM, s -> s.state() == State.RUNNING));
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void everyFlowOfTheHouseIsAccepted() {
    assertThat(flows.all()).hasSizeGreaterThan(3).allMatch(flow -> flow.refusal() == null);
    assertThat(flows.all()).allMatch(flow -> flow.revision() != null && !flow.source().isEmpty());
  }

  @Test
  void aGoodEditIsInForceWithinFiveSeconds() {
    String about = "For the live board, said in other words";
    var saved =
        edit(
            STREAM_FILE,
            text ->
                text.replaceFirst("about, +value: \"[^\"]+\"", "about, value: \"" + about + "\""));
    await().atMost(Duration.ofSeconds(30)).until(() -> is(STREAM, s -> s.about().equals(about)));

    assertThat(Duration.between(saved, Instant.now())).isLessThan(Duration.ofSeconds(5));
    goesOn();
  }

  @Test
  void aBrokenEditIsRefusedWhilePricesKeepMoving() throws IOException {
    var revision = flows.one(STREAM).orElseThrow().revision();
    String good = Files.readString(routes.resolve(STREAM_FILE));
    edit(STREAM_FILE, text -> text.replace("stream-socket", "stream-sokcet"));
    await().atMost(Duration.ofSeconds(30)).until(() -> is(STREAM, s -> s.refusal() != null));

    var status = flows.one(STREAM).orElseThrow();
    assertThat(status.refusal().file()).isEqualTo(STREAM_FILE);
    assertThat(status.refusal().line()).isEqualTo(3);
    assertThat(status.refusal().reason()).contains("templates/stream-sokcet.camel.yaml");
    assertThat(status.revision()).isEqualTo(revision);
    assertThat(status.state()).isEqualTo(State.RUNNING);
    goesOn();

    edit(STREAM_FILE, text -> good);
    await().atMost(Duration.ofSeconds(30)).until(() -> is(STREAM, s -> s.refusal() == null));
  }

  @Test
  void anEditedMappingIsTheNextIntakesRevisionAndTheSocketStays() {
    var before = flows.one(STREAM).orElseThrow().revision();
    String gaps = "SELECT count(*) FROM stream_gap WHERE flow = 'alpaca-stream'";
    long gapsBefore = hub.count(gaps);
    edit("mappings/alpaca-stream.jslt", text -> text + "\n// edited while it ran\n");
    await().atMost(Duration.ofSeconds(30)).until(() -> is(STREAM, s -> s.revision() > before));

    long after = flows.one(STREAM).orElseThrow().revision();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> hub.count("SELECT count(*) FROM intake WHERE revision = " + after) > 0);
    assertThat(hub.count(gaps)).isEqualTo(gapsBefore);
  }

  @Test
  void aKeyThatNobodyReadsStopsTheStart() {
    assertThatThrownBy(() -> Hub.start(Map.of("souk.flows.rotes", "x")))
        .hasMessageContaining("souk.flows.rotes is no setting of Souk")
        .hasMessageContaining("did you mean souk.flows.routes?");
  }

  private static void goesOn() {
    long before = hub.count(RECEIVED);
    await().atMost(Duration.ofSeconds(30)).until(() -> hub.count(RECEIVED) > before);
  }

  private static boolean is(String flow, Predicate<FlowStatus> wanted) {
    return flows.one(flow).filter(wanted).isPresent();
  }

  private static Instant edit(String file, UnaryOperator<String> edit) {
    try {
      String before = Files.readString(routes.resolve(file));
      String after = edit.apply(before);
      assertThat(after).isNotEqualTo(before);
      Files.writeString(routes.resolve(file), after);
      return Instant.now();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
