package io.souk.flows.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.flows.FlowConditions;
import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.flows.poll.ProviderFault.Unavailable;
import io.souk.flows.poll.Run.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

  private final FlowConditions conditions = new FlowConditions(Clock.systemUTC());
  private boolean stopping;
  private final Run run =
      new Run(
          "alpaca-assets", Cause.SCHEDULE, Clock.systemUTC().instant(), () -> stopping, conditions);

  private Pieces pieces(InputStream answer) {
    return new Pieces(answer, run, Runnable::run);
  }

  private Pieces pieces(String answer) {
    return pieces(new ByteArrayInputStream(answer.getBytes(UTF_8)));
  }

  private static List<String> all(Pieces pieces) throws IOException {
    List<String> texts = new ArrayList<>();
    while (pieces.isMore()) {
      texts.add(pieces.getNext());
    }
    return texts;
  }

  @Test
  void itemsKeepEveryDigitEveryNullAndTheirOrder() throws IOException {
    String items =
        "[{\"p\":0.1000,\"n\":123456789012345678901234567890,\"x\":null,\"e\":1E-20},"
            + "[1,[2,{}]],\"text \\u00e9\",true,-0.0]";

    assertThat(all(pieces(" " + items + "\n"))).containsExactly(items.replace("\\u00e9", "é"));
  }

  @Test
  void aLongListComesInPiecesOfWholeItems() throws IOException {
    var texts = all(pieces(new Endless(60_000)));

    assertThat(texts).hasSizeBetween(5, 12);
    assertThat(texts).allSatisfy(text -> assertThat(text).startsWith("[{\"i\":").endsWith("}]"));
    assertThat(String.join(",", texts).replace("],[", ","))
        .contains("{\"i\":0,", "{\"i\":59999,")
        .containsPattern("\"i\":31415,[^}]*},\\{\"i\":31416,");
  }

  @Test
  void anEmptyListIsOneEmptyPiece() throws IOException {
    assertThat(all(pieces("[]"))).containsExactly("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\":\"hm\"} | no JSON list",
        "[{\"a\":1},{\"a\" | broken JSON",
        "[{\"a\":1}] [2] | more than one JSON document",
        "[{\"a\":1,\"a\":2}] | broken JSON",
        "[{\"a\":1}} | broken JSON"
      })
  void whatIsNoWholeListIsSaidOnceWithItsText(String answer, String complaint) {
    var pieces = pieces(answer);

    assertThatThrownBy(() -> all(pieces))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(complaint);
    assertThatThrownBy(pieces::isMore)
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void whatCameBeforeABreakIsHandedOver() throws IOException {
    var pieces = pieces(new Endless(60_000).breaking(40_000));
    List<String> texts = new ArrayList<>();

    assertThatThrownBy(
            () -> {
              while (pieces.isMore()) {
                texts.add(pieces.getNext());
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(texts).hasSizeGreaterThan(2);
  }

  @Test
  void aFlowThatIsStoppedReadsNoFurther() throws IOException {
    var pieces = pieces(new Endless(60_000));
    assertThat(pieces.isMore()).isTrue();
    pieces.getNext();
    stopping = true;

    assertThat(pieces.isMore()).isFalse();
    assertThat(run.detail()).startsWith("stopped before its end");
  }

  /** A list that is made while it is read. */
  private static final class Endless extends InputStream {

    private final int items;
    private int breaking = Integer.MAX_VALUE;
    private int item = -1;
    private byte[] bytes = "[".getBytes(UTF_8);
    private int at;

    Endless(int items) {
      this.items = items;
    }

    Endless breaking(int item) {
      breaking = item;
      return this;
    }

    @Override
    public int read() throws IOException {
      if (at == bytes.length) {
        turn();
      }
      return bytes.length == 0 ? -1 : bytes[at++];
    }

    private void turn() throws IOException {
      if (item == breaking) {
        throw new IOException("the line broke");
      }
      item++;
      at = 0;
      String text =
          item > items
              ? ""
              : item == items
                  ? "]"
                  : (item == 0 ? "" : ",")
                      + Map.of("i", item).toString().replace("{i=", "{\"i\":").replace("}", "")
                      + ",\"filler\":\""
                      + "x".repeat(100)
                      + "\"}";
      bytes = text.getBytes(UTF_8);
    }
  }
}
