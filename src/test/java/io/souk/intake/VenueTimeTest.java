package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VenueTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20T14:51:44Z",
        "2026-11-20T14:51:44.2Z",
        "2026-11-20T14:51:44.208123Z",
        "2026-11-20T14:51:44.208123456Z",
        "2024-02-29T00:00:00.000000001Z",
        "1999-12-31T23:59:59.999999999Z"
      })
  void readsWhatTheLibraryReads(String text) {
    assertThat(VenueTime.read(text)).isEqualTo(OffsetDateTime.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-20",
        "2026-11-20T14:51Z",
        "2026-11-20T14:51:44",
        "2026-11-20T14:51:44+00:00",
        "2026-11-20 14:51:44Z",
        "2026-11-20T14:51:44.Z",
        "2026-11-20T14:51:44.2081234567Z",
        "2026-11-20T14:51:44.20x8Z",
        "2026-02-30T14:51:44Z",
        "2026-11-20T24:51:44Z",
        "2026-11-20T14:51:60Z",
        "-026-11-20T14:51:44Z",
        "2026-11-20T14:5１:44Z"
      })
  void leavesTheRestToTheLibrary(String text) {
    assertThat(VenueTime.read(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1677-12-31T23:59:59.999999999Z",
        "2262-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2262-01-01T07:00:00+05:00",
        "+12026-11-20T14:51:44Z"
      })
  void aTimeThatHasNoNanosecondsSince1970IsRefused(String text) {
    assertThatThrownBy(() -> Json.strict().readValue('"' + text + '"', OffsetDateTime.class))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.IMPOSSIBLE_VALUE));
  }

  @Test
  void otherFormsAreStillRead() throws Exception {
    assertThat(Json.strict().readValue("\"2026-11-20T09:51:44-05:00\"", OffsetDateTime.class))
        .isEqualTo("2026-11-20T14:51:44Z");
  }
}
