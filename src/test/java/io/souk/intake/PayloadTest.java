package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void theFramesOfAStreamAreReadBackAsTheyCame() {
    var frames = List.of("[{\"T\":\"t\"}]", "", "a\nb\n", "no JSON \u001E at all", "ünï€");

    assertThat(back(frames, true)).isEqualTo(frames);
    assertThat(back(List.of("[]"), true)).isEqualTo(List.of("[]"));
    assertThat(back(List.of(), true)).isEqualTo(List.of());
  }

  @Test
  void anAnswerIsReadBackAsOneText() {
    assertThat(back(List.of("{\"bars\": null}\n"), false)).isEqualTo("{\"bars\": null}\n");
    assertThat(back(List.of("<html>"), false)).isEqualTo("<html>");
    assertThat(back(List.of(""), false)).isEqualTo("");
  }

  private static Object back(List<String> texts, boolean stream) {
    var kept = Payload.of(texts, stream);
    return Payload.texts(kept.format(), kept.compressed());
  }
}
