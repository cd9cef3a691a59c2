package io.souk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Reads MessagePack as its specification has it; times become texts, as they are in JSON. */
final class Unpacked {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final ByteBuffer in;

  private Unpacked(ByteBuffer in) {
    this.in = in;
  }

  static JsonNode of(byte[] bytes) {
    return new Unpacked(ByteBuffer.wrap(bytes)).value();
  }

  private JsonNode value() {
    int head = in.get() & 0xff;
    if (head < 0x80) {
      return NODES.numberNode(head);
    } else if (head < 0x90) {
      return map(head & 15);
    } else if (head < 0xa0) {
      return array(head & 15);
    } else if (head < 0xc0) {
      return text(head & 31);
    }
    return switch (head) {
      case 0xc0 -> NODES.nullNode();
      case 0xc2 -> NODES.booleanNode(false);
      case 0xc3 -> NODES.booleanNode(true);
      case 0xcb -> NODES.numberNode(BigDecimal.valueOf(in.getDouble()));
      case 0xcc -> NODES.numberNode(in.get() & 0xff);
      case 0xcd -> NODES.numberNode(in.getShort() & 0xffff);
      case 0xce -> NODES.numberNode(in.getInt() & 0xffffffffL);
      case 0xcf -> NODES.numberNode(in.getLong());
      case 0xd6 -> time(in.get(), 0, in.getInt() & 0xffffffffL);
      case 0xd7 -> {
        byte type = in.get();
        long word = in.getLong();
        yield time(type, word >>> 34, word & 0x3ffffffffL);
      }
      case 0xd9 -> text(in.get() & 0xff);
      case 0xda -> text(in.getShort() & 0xffff);
      case 0xdc -> array(in.getShort() & 0xffff);
      case 0xde -> map(in.getShort() & 0xffff);
      default -> throw new AssertionError("unexpected type " + Integer.toHexString(head));
    };
  }

  private JsonNode time(byte type, long nanos, long second) {
    if (type != -1) {
      throw new AssertionError("extension " + type + " is no time");
    }
    return NODES.textNode(Instant.ofEpochSecond(second, nanos).toString());
  }

  private JsonNode text(int length) {
    byte[] text = new byte[length];
    in.get(text);
    return NODES.textNode(new String(text, java.nio.charset.StandardCharsets.UTF_8));
  }

  private JsonNode array(int length) {
    var array = NODES.arrayNode();
    for (int i = 0; i < length; i++) {
      array.add(value());
    }
    return array;
  }

  private JsonNode map(int length) {
    var map = NODES.objectNode();
    for (int i = 0; i < length; i++) {
      map.set(value().asText(), value());
    }
    return map;
  }
}
