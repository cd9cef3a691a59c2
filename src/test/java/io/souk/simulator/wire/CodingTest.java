package io.souk.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Both codings, held against bytes written down by hand from their specifications. */
class CodingTest {

  private static String packed(Consumer<Fields> object) {
    var out = new Bytes();
    object.accept(new MessagePackFields(out));
    return HexFormat.of().formatHex(out.copy());
  }

  private static String json(Consumer<Fields> object) {
    var out = new Bytes();
    object.accept(new JsonFields(out));
    return new String(out.copy(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void packsTextsAndNumbersInTheirShortestForm() {
    assertThat(packed(out -> out.open(2).text("T", "success").text("msg", "connected").close()))
        .isEqualTo("82a154a773756363657373a36d7367a9636f6e6e6563746564");
    assertThat(packed(out -> out.whole("n", 127))).isEqualTo("a16e7f");
    assertThat(packed(out -> out.whole("n", 136))).isEqualTo("a16ecc88");
    assertThat(packed(out -> out.whole("n", 205_000))).isEqualTo("a16ece000320c8");
    assertThat(packed(out -> out.whole("n", 52_983_525_033_527L)))
        .isEqualTo("a16ecf0000303030304637");
    assertThat(packed(out -> out.whole("n", -5))).isEqualTo("a16efb");
    assertThat(packed(out -> out.decimal("p", 1_360_000, 4))).isEqualTo("a170cc88");
    assertThat(packed(out -> out.decimal("p", 1_326_500, 4))).isEqualTo("a170cb406094cccccccccd");
    assertThat(packed(out -> out.texts("c", List.of("@", "I"), 2))).isEqualTo("a16392a140a149");
  }

  @Test
  void packsTimesAsTheExtensionOfTheirSize() {
    assertThat(packed(out -> out.time("t", 0x66a0b390L * 1_000_000_000)))
        .isEqualTo("a174d6ff66a0b390");
    long nanos = 1_721_807_813_639_713_735L;
    long second = nanos / 1_000_000_000;
    long word = nanos % 1_000_000_000 << 34 | second;
    assertThat(packed(out -> out.time("t", nanos)))
        .isEqualTo("a174d7ff" + HexFormat.of().toHexDigits(word));
    assertThat(packed(out -> out.time("t", -1_500_000_000L)))
        .isEqualTo("a174c70cff1dcd6500fffffffffffffffe");
  }

  @Test
  void readsWhatClientsSay() {
    byte[] bytes = HexFormat.of().parseHex("82a6616374696f6ea3646f67a16ec393a141cd0100c0");
    assertThatThrownBy(() -> MessagePackReader.read(bytes))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] map = HexFormat.of().parseHex("82a6616374696f6ea3646f67a16e93a141cd0100c0");
    Map<String, Object> expected = new java.util.LinkedHashMap<>();
    expected.put("action", "dog");
    expected.put("n", java.util.Arrays.asList("A", 256L, null));
    assertThat(MessagePackReader.read(map)).isEqualTo(expected);
    assertThatThrownBy(() -> MessagePackReader.read(new byte[] {(byte) 0xdd, 127, 0, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MessagePackReader.read("{}".getBytes()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesDecimalsWithoutZerosAtTheEnd() {
    assertThat(json(out -> out.open(1).decimal("p", 1_234_500, 4).close()))
        .isEqualTo("{\"p\":123.45}");
    assertThat(json(out -> out.open(1).decimal("p", 370_000, 4).close())).isEqualTo("{\"p\":37}");
    assertThat(json(out -> out.open(1).decimal("p", 7, 4).close())).isEqualTo("{\"p\":0.0007}");
    assertThat(json(out -> out.open(1).decimal("p", -15_000, 4).close())).isEqualTo("{\"p\":-1.5}");
  }

  @Test
  void writesTimesWithAsManyDigitsAsTheyHave() {
    long second = 1_614_003_600L * 1_000_000_000;
    assertThat(Timestamps.text(second)).isEqualTo("2021-02-22T14:20:00Z");
    assertThat(Timestamps.text(second + 335_567_700)).isEqualTo("2021-02-22T14:20:00.3355677Z");
    assertThat(Timestamps.text(second + 59_000_000_001L))
        .isEqualTo("2021-02-22T14:20:59.000000001Z");
  }

  @Test
  void escapesTextsAndKeepsTheWorldsLetters() {
    assertThat(json(out -> out.open(1).text("s", "a\"b\\c\nd é 😀").close()))
        .isEqualTo("{\"s\":\"a\\\"b\\\\c\\u000ad é 😀\"}");
    assertThat(json(out -> out.open(1).texts("s", List.of(), 0).close())).isEqualTo("{\"s\":[]}");
  }
}
