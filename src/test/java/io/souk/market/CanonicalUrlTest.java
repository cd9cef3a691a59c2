package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  private static final String SAME = "https://www.example.com/News/a-story";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SAME,
        SAME + "/",
        SAME + "//",
        SAME + "#comments",
        SAME + "?",
        SAME + "?utm_source=feed&UTM_Medium=rss",
        SAME + "/?fbclid=abc&gclid=&utm_id#top",
        "http://www.example.com/News/a-story",
        "HTTPS://WWW.Example.COM:443/News/a-story",
        "http://www.example.com:80/News/a-story"
      })
  void spellingsOfOnePageAreOne(String url) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com, https://example.com",
    "https://example.com/, https://example.com",
    "https://example.com?id=7, https://example.com?id=7",
    "https://example.com/read?page=2&id=7&utm_term=x, https://example.com/read?id=7&page=2",
    "https://example.com/Read?Id=7, https://example.com/Read?Id=7",
    "https://example.com:8443/a, https://example.com:8443/a",
    "https://example.com/a?utmost=1, https://example.com/a?utmost=1",
    "https://münchen.example/straße, https://münchen.example/straße",
    "https://example.com/a%20b, https://example.com/a%20b"
  })
  void whatNamesAnotherPageStays(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {SAME, "https://example.com/b?x=1&a=2", "http://example.com/"})
  void theSpellingIsItsOwn(String url) {
    String once = CanonicalUrl.of(url);

    assertThat(CanonicalUrl.of(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://",
        "https:///path",
        "example.com/a",
        "//example.com/a",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.com/a",
        "https://user:secret@example.com/a",
        "https://example.com/a b",
        "https://example.com/a\nb",
        " https://example.com/a"
      })
  void whatIsNoAddressOfAPageIsRefused(String url) {
    assertThatThrownBy(() -> CanonicalUrl.of(url))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.IMPOSSIBLE_VALUE));
  }

  @Test
  void anAddressThatNoIndexTakesIsRefused() {
    assertThatThrownBy(() -> CanonicalUrl.of("https://example.com/" + "ü".repeat(1_000)))
        .isInstanceOf(Refusal.class)
        .hasMessage("url is longer than 2000 bytes");
  }
}
