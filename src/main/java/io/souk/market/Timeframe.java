package io.souk.market;

import static io.souk.market.RefusalCode.DRIFT;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How long a candle is; the names are those that the market-data providers use. */
public enum Timeframe {
  MINUTE("1Min", Duration.ofMinutes(1)),
  FIVE_MINUTES("5Min", Duration.ofMinutes(5)),
  FIFTEEN_MINUTES("15Min", Duration.ofMinutes(15)),
  HOUR("1Hour", Duration.ofHours(1)),
  DAY("1Day", Duration.ofDays(1));

  private static final Map<String, Timeframe> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Timeframe::label, Function.identity()));

  private final String label;
  private final Duration length;

  Timeframe(String label, Duration length) {
    this.label = label;
    this.length = length;
  }

  /**
   * The timeframe of a name such as {@code 15Min}.
   *
   * @throws Refusal with code {@code DRIFT} for a name that is none of ours
   */
  public static Timeframe of(String label) {
    var timeframe = BY_LABEL.get(label);
    Refuse.when(timeframe == null, DRIFT, "timeframe %s is unknown", label);
    return timeframe;
  }

  public String label() {
    return label;
  }

  public Duration length() {
    return length;
  }
}
