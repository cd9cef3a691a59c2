package io.souk.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A byte array that grows; numbers are written as digits without making objects. */
public final class Bytes {

  private byte[] array = new byte[256];
  private int length;

  public byte[] array() {
    return array;
  }

  public int length() {
    return length;
  }

  public void clear() {
    length = 0;
  }

  public byte[] copy() {
    return Arrays.copyOf(array, length);
  }

  public Bytes put(int value) {
    room(1)[length++] = (byte) value;
    return this;
  }

  public Bytes put(byte[] source, int from, int count) {
    System.arraycopy(source, from, room(count), length, count);
    length += count;
    return this;
  }

  /** Big-endian, {@code width} bytes. */
  public Bytes fixed(long value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      put((int) (value >>> shift));
    }
    return this;
  }

  public Bytes ascii(String text) {
    byte[] into = room(text.length());
    for (int i = 0; i < text.length(); i++) {
      into[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  public Bytes utf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return put(encoded, 0, encoded.length);
  }

  public Bytes digits(long value) {
    if (value < 0) {
      return put('-').digits(-value);
    }
    if (value >= 10) {
      digits(value / 10);
    }
    return put((int) ('0' + value % 10));
  }

  /** Exactly {@code width} digits, with zeros in front. */
  public Bytes digits(long value, int width) {
    if (width > 1) {
      digits(value / 10, width - 1);
    }
    return put((int) ('0' + value % 10));
  }

  /** {@code value} divided by 10^{@code scale}, with no zero at the end of the fraction. */
  public Bytes decimal(long value, int scale) {
    if (value < 0) {
      return put('-').decimal(-value, scale);
    }
    long power = power(scale);
    digits(value / power);
    long fraction = value % power;
    if (fraction == 0) {
      return this;
    }
    int width = scale;
    while (fraction % 10 == 0) {
      fraction /= 10;
      width--;
    }
    return put('.').digits(fraction, width);
  }

  /** Sets a byte written before. */
  public void set(int position, int value) {
    array[position] = (byte) value;
  }

  static long power(int scale) {
    long power = 1;
    for (int i = 0; i < scale; i++) {
      power *= 10;
    }
    return power;
  }

  private byte[] room(int count) {
    if (length + count > array.length) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, length + count));
    }
    return array;
  }
}
