package io.souk.simulator.wire;

/** Writes one object field by field, in the coding of the connection. */
public interface Fields {

  /** Begins an object of exactly {@code count} fields. */
  Fields open(int count);

  Fields text(String key, String value);

  Fields texts(String key, Iterable<String> values, int count);

  Fields whole(String key, long value);

  /** {@code value} divided by 10^{@code scale}. */
  Fields decimal(String key, long value, int scale);

  /** Nanoseconds since 1970. */
  Fields time(String key, long nanos);

  Fields close();
}
