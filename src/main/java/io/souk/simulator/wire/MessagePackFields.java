package io.souk.simulator.wire;

import java.nio.charset.StandardCharsets;

/** MessagePack: times as the timestamp extension (type -1), numbers in their shortest form. */
public final class MessagePackFields implements Fields {

  private static final long SECOND = 1_000_000_000L;

  private final Bytes out;

  public MessagePackFields(Bytes out) {
    this.out = out;
  }

  @Override
  public Fields open(int count) {
    if (count < 16) {
      out.put(0x80 | count);
    } else {
      out.put(0xde).fixed(count, 2);
    }
    return this;
  }

  @Override
  public Fields text(String key, String value) {
    string(out, key);
    string(out, value);
    return this;
  }

  @Override
  public Fields texts(String key, Iterable<String> values, int count) {
    string(out, key);
    array(out, count);
    values.forEach(value -> string(out, value));
    return this;
  }

  @Override
  public Fields whole(String key, long value) {
    string(out, key);
    integer(out, value);
    return this;
  }

  @Override
  public Fields decimal(String key, long value, int scale) {
    string(out, key);
    long power = Bytes.power(scale);
    if (value % power == 0) {
      integer(out, value / power);
    } else {
      out.put(0xcb).fixed(Double.doubleToLongBits((double) value / power), 8);
    }
    return this;
  }

  @Override
  public Fields time(String key, long nanos) {
    string(out, key);
    long second = Math.floorDiv(nanos, SECOND);
    long fraction = Math.floorMod(nanos, SECOND);
    if (second < 0 || second >> 34 != 0) {
      out.put(0xc7).put(12).put(0xff).fixed(fraction, 4).fixed(second, 8);
    } else if (fraction == 0 && second >> 32 == 0) {
      out.put(0xd6).put(0xff).fixed(second, 4);
    } else {
      out.put(0xd7).put(0xff).fixed(fraction << 34 | second, 8);
    }
    return this;
  }

  @Override
  public Fields close() {
    return this;
  }

  /** The head of an array of {@code count} elements. */
  static void array(Bytes out, int count) {
    if (count < 16) {
      out.put(0x90 | count);
    } else {
      out.put(0xdc).fixed(count, 2);
    }
  }

  static void string(Bytes out, String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    if (encoded.length < 32) {
      out.put(0xa0 | encoded.length);
    } else if (encoded.length < 256) {
      out.put(0xd9).put(encoded.length);
    } else {
      out.put(0xda).fixed(encoded.length, 2);
    }
    out.put(encoded, 0, encoded.length);
  }

  static void integer(Bytes out, long value) {
    if (value >= -32 && value < 128) {
      out.put((int) value);
    } else if (value < 0) {
      out.put(0xd3).fixed(value, 8);
    } else if (value < 1L << 8) {
      out.put(0xcc).fixed(value, 1);
    } else if (value < 1L << 16) {
      out.put(0xcd).fixed(value, 2);
    } else if (value < 1L << 32) {
      out.put(0xce).fixed(value, 4);
    } else {
      out.put(0xcf).fixed(value, 8);
    }
  }
}
