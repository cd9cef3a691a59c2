package io.souk.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads {@code 2026-11-20T14:51:44.208123456Z}, the form in which nearly all times come, digit by
 * digit: a quarter of the reading of a bar went into the general way. That takes all others, and
 * says what is wrong with those that are none.
 */
final class VenueTime extends StdDeserializer<OffsetDateTime> {

  private static final long serialVersionUID = 1L;

  /** Up to the seconds. */
  private static final int WHOLE = "2026-11-20T14:51:44".length();

  private static final int NANO_DIGITS = 9;

  /** Nanoseconds since 1970 fit their 64 bits in these years. */
  private static final int FIRST_YEAR = 1_678;

  private static final int LAST_YEAR = 2_261;

  VenueTime() {
    super(OffsetDateTime.class);
  }

  @Override
  public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      var time = read(parser.getText());
      if (time != null) {
        return within(time);
      }
    }
    return within(InstantDeserializer.OFFSET_DATE_TIME.deserialize(parser, context));
  }

  private static OffsetDateTime within(OffsetDateTime time) {
    if (time != null && (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR)) {
      throw new Refusal(RefusalCode.IMPOSSIBLE_VALUE, "there is no business at " + time);
    }
    return time;
  }

  /** Null if it has another form. */
  static OffsetDateTime read(String text) {
    int end = text.length() - 1;
    if (end < WHOLE || text.charAt(end) != 'Z' || !isPunctuated(text)) {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, WHOLE);
    int nano = end == WHOLE ? 0 : nanos(text, end);
    if ((year | month | day | hour | minute | second | nano) < 0) {
      return null;
    }
    try {
      return OffsetDateTime.of(year, month, day, hour, minute, second, nano, ZoneOffset.UTC);
    } catch (DateTimeException noSuchMoment) {
      return null;
    }
  }

  private static boolean isPunctuated(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static int nanos(String text, int end) {
    int digits = end - WHOLE - 1;
    if (text.charAt(WHOLE) != '.' || digits < 1 || digits > NANO_DIGITS) {
      return -1;
    }
    int nanos = number(text, WHOLE + 1, end);
    for (int missing = digits; missing < NANO_DIGITS; missing++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** Below zero if there is anything but digits. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int place = from; place < to; place++) {
      int digit = text.charAt(place) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
