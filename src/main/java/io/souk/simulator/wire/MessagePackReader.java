package io.souk.simulator.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a client says in MessagePack: maps, arrays, strings, numbers, true, false and nil. */
public final class MessagePackReader {

  private final ByteBuffer in;

  private MessagePackReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /**
   * The one value in the bytes.
   *
   * @throws IllegalArgumentException if they are not exactly one value
   */
  public static Object read(byte[] bytes) {
    try {
      var reader = new MessagePackReader(bytes);
      Object value = reader.value(0);
      if (reader.in.hasRemaining()) {
        throw new IllegalArgumentException("more than one value");
      }
      return value;
    } catch (RuntimeException broken) {
      throw new IllegalArgumentException("not MessagePack", broken);
    }
  }

  private Object value(int depth) {
    if (depth > 16) {
      throw new IllegalArgumentException("too deep");
    }
    int head = in.get() & 0xff;
    if (head < 0x80) {
      return (long) head;
    } else if (head < 0x90) {
      return map(head & 0x0f, depth);
    } else if (head < 0xa0) {
      return array(head & 0x0f, depth);
    } else if (head < 0xc0) {
      return text(head & 0x1f);
    } else if (head >= 0xe0) {
      return (long) (byte) head;
    }
    return tagged(head, depth);
  }

  private Object tagged(int head, int depth) {
    return switch (head) {
      case 0xc0 -> null;
      case 0xc2 -> false;
      case 0xc3 -> true;
      case 0xca -> (double) in.getFloat();
      case 0xcb -> in.getDouble();
      case 0xcc, 0xcd, 0xce, 0xcf -> unsigned(1 << (head - 0xcc));
      case 0xd0 -> (long) in.get();
      case 0xd1 -> (long) in.getShort();
      case 0xd2 -> (long) in.getInt();
      case 0xd3 -> in.getLong();
      case 0xd9, 0xda, 0xdb -> text(length(1 << (head - 0xd9)));
      case 0xdc, 0xdd -> array(length(2 << (head - 0xdc)), depth);
      case 0xde, 0xdf -> map(length(2 << (head - 0xde)), depth);
      default -> throw new IllegalArgumentException("unexpected type");
    };
  }

  private long unsigned(int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | in.get() & 0xff;
    }
    return value;
  }

  private int length(int width) {
    return Math.toIntExact(unsigned(width));
  }

  private String text(int length) {
    byte[] encoded = new byte[within(length)];
    in.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  private List<Object> array(int length, int depth) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < within(length); i++) {
      values.add(value(depth + 1));
    }
    return values;
  }

  private Map<String, Object> map(int length, int depth) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) {
      values.put((String) value(depth + 1), value(depth + 1));
    }
    return values;
  }

  private int within(int length) {
    if (length > in.capacity()) {
      throw new IllegalArgumentException("longer than the message");
    }
    return length;
  }
}
