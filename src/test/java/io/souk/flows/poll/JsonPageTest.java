package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.flows.poll.ProviderFault.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPageTest {

  private static final String PAGE =
      "{\"bars\":{\"ÄÖ\":[{\"c\":1.5,\"next_page_token\":\"inner\"}]},\"next_page_token\":\"a\\u002Fb\"}";

  private static JsonPage page(String text) {
    return JsonPage.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theTokenIsTheOneOfThePageItself() {
    assertThat(page(PAGE).next()).isEqualTo("a/b");
    assertThat(page(PAGE).text()).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"next_page_token\":\"first\",\"bars\":{}} | first",
        "{\"bars\":{},\"next_page_token\":null} |",
        "{\"bars\":{},\"next_page_token\":\"\"} |",
        "{\"bars\":{\"next_page_token\":\"x\"}} |",
        "{\"next_page_token\":17} | 17",
        "[{\"next_page_token\":\"x\"}] |",
        "{} |",
        "[] |"
      })
  void aPageHasOneTokenOrNone(String text, String token) {
    assertThat(page(text).next()).isEqualTo(token);
  }

  @Test
  void noPageThatIsCutOffAnywhereIsTakenForWhole() {
    byte[] whole = PAGE.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> JsonPage.of(cut)).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void noiseIsMalformedOrAPageButNeverACrash() {
    var random = new Random(20251121);
    int pages = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = PAGE.getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(3); change >= 0; change--) {
        noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
      }
      try {
        JsonPage.of(noise);
        pages++;
      } catch (Malformed expected) {
        assertThat(expected.excerpt(List.of())).isNotNull();
      }
    }
    assertThat(pages).isBetween(1, 19_999);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "\"text\"",
        "17",
        "<html></html>",
        "{\"bars\":{}}{}",
        "{\"bars\":{},\"bars\":{}}",
        "{\"bars\":NaN}"
      })
  void whatIsNoPageIsMalformed(String text) {
    assertThatThrownBy(() -> page(text))
        .isInstanceOf(Malformed.class)
        .hasMessageStartingWith("HTTP 200 ");
  }

  @Test
  void whatIsNestedWithoutEndIsMalformed() {
    assertThatThrownBy(() -> page("[".repeat(5_000) + "]".repeat(5_000)))
        .isInstanceOf(Malformed.class);
  }
}
