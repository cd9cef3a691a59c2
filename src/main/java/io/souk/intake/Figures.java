package io.souk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import io.souk.market.DashedSymbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What mappings need where a provider writes figures or symbols in its own way. What is none passes
 * as it came, so that the record refuses it by its own words.
 */
record Figures(String getName, UnaryOperator<JsonNode> reading) implements Function {

  /**
   * {@code decimal(text)}: money as text, {@code "105.8988475"}, to its last digit. {@code
   * epoch-time(number)}: seconds or milliseconds since 1970 as a time. {@code dotted(text)}: a
   * symbol with a dash, {@code "BRK-B"}, as exchanges write it.
   */
  static final List<Function> ALL =
      List.of(
          new Figures("decimal", Figures::decimal),
          new Figures("epoch-time", Figures::epochTime),
          new Figures("dotted", Figures::dotted));

  /** Longer than any sum, and short enough to be read in no time. */
  private static final int MOST_LETTERS = 100;

  /** As seconds this lies in the year 5138: so large a number counts milliseconds. */
  private static final long MILLISECONDS = 100_000_000_000L;

  @Override
  public int getMinArguments() {
    return 1;
  }

  @Override
  public int getMaxArguments() {
    return 1;
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] arguments) {
    return reading.apply(arguments[0]);
  }

  private static JsonNode decimal(JsonNode figure) {
    if (!figure.isTextual() || figure.textValue().length() > MOST_LETTERS) {
      return figure;
    }
    try {
      return DecimalNode.valueOf(new BigDecimal(figure.textValue()));
    } catch (NumberFormatException words) {
      return figure;
    }
  }

  private static JsonNode dotted(JsonNode symbol) {
    return symbol.isTextual() ? TextNode.valueOf(DashedSymbol.dotted(symbol.textValue())) : symbol;
  }

  private static JsonNode epochTime(JsonNode figure) {
    if (!figure.isIntegralNumber() || !figure.canConvertToLong()) {
      return figure;
    }
    long count = figure.longValue();
    var time =
        Math.abs(count) >= MILLISECONDS
            ? Instant.ofEpochMilli(count)
            : Instant.ofEpochSecond(count);
    return TextNode.valueOf(time.toString());
  }
}
