package io.souk.simulator.wire;

import java.time.Instant;

/** RFC 3339 in UTC, 0 to 9 digits of fraction, zeros at the end dropped. */
public final class Timestamps {

  private static final long SECOND = 1_000_000_000L;

  private long minute = Long.MIN_VALUE;
  private byte[] prefix = new byte[0];

  /** Writes the time; the text up to the minute is kept for the next call. */
  public void write(Bytes out, long nanos) {
    long second = Math.floorDiv(nanos, SECOND);
    long minuteOfTime = Math.floorDiv(second, 60);
    if (minuteOfTime != minute) {
      minute = minuteOfTime;
      prefix = Instant.ofEpochSecond(minute * 60).toString().substring(0, 17).getBytes();
    }
    out.put(prefix, 0, prefix.length).digits(Math.floorMod(second, 60), 2);
    long fraction = Math.floorMod(nanos, SECOND);
    if (fraction != 0) {
      int width = 9;
      while (fraction % 10 == 0) {
        fraction /= 10;
        width--;
      }
      out.put('.').digits(fraction, width);
    }
    out.put('Z');
  }

  public static String text(long nanos) {
    Bytes out = new Bytes();
    new Timestamps().write(out, nanos);
    return new String(out.array(), 0, out.length());
  }
}
