package io.souk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

/** What mappings need where a provider counts seconds and means a day of its own zone. */
record Days(String getName, BiFunction<LocalDate, ZoneId, String> reading) implements Function {

  /**
   * {@code day(seconds, zone)}: the day in that zone of a moment in seconds since 1970. {@code
   * day-begins(seconds, zone)}: the moment when that day begins there. Of null each makes null.
   */
  static final List<Function> ALL =
      List.of(
          new Days("day", (day, zone) -> day.toString()),
          new Days("day-begins", (day, zone) -> day.atStartOfDay(zone).toInstant().toString()));

  @Override
  public int getMinArguments() {
    return 2;
  }

  @Override
  public int getMaxArguments() {
    return 2;
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] given) {
    if (given[0].isNull()) {
      return NullNode.getInstance();
    }
    if (!given[0].isIntegralNumber() || !given[0].canConvertToLong()) {
      throw new JsltException(getName + ": " + given[0] + " is no number of seconds");
    }
    try {
      var zone = ZoneId.of(given[1].asText());
      var day = LocalDate.ofInstant(Instant.ofEpochSecond(given[0].longValue()), zone);
      return TextNode.valueOf(reading.apply(day, zone));
    } catch (DateTimeException unknown) {
      throw new JsltException(getName + ": " + unknown.getMessage(), unknown);
    }
  }
}
