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

/**
 * What mappings may do with the times of a provider that counts seconds: {@code moment(seconds)} is
 * that moment in UTC, {@code day(seconds, zone)} its day in a zone, {@code day-begins(seconds,
 * zone)} the moment when that day begins there. Of null each makes null.
 */
final class HouseFunctions {

  static final List<Function> ALL =
      List.of(
          new OfSeconds("moment", 1, (moment, zone) -> moment.toString()),
          new OfSeconds("day", 2, (moment, zone) -> day(moment, zone).toString()),
          new OfSeconds(
              "day-begins",
              2,
              (moment, zone) -> day(moment, zone).atStartOfDay(zone).toInstant().toString()));

  private HouseFunctions() {}

  private static LocalDate day(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }

  private record OfSeconds(String name, int arguments, BiFunction<Instant, ZoneId, String> result)
      implements Function {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public int getMinArguments() {
      return arguments;
    }

    @Override
    public int getMaxArguments() {
      return arguments;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] given) {
      if (given[0].isNull()) {
        return NullNode.getInstance();
      }
      if (!given[0].isIntegralNumber() || !given[0].canConvertToLong()) {
        throw new JsltException(name + ": " + given[0] + " is no number of seconds");
      }
      try {
        var zone = arguments == 1 ? null : ZoneId.of(given[1].asText());
        var moment = Instant.ofEpochSecond(given[0].longValue());
        return TextNode.valueOf(result.apply(moment, zone));
      } catch (DateTimeException unknown) {
        throw new JsltException(name + ": " + unknown.getMessage(), unknown);
      }
    }
  }
}
