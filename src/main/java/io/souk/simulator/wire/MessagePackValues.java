package io.souk.simulator.wire;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Writes JSON of any depth as MessagePack. */
public final class MessagePackValues {

  private MessagePackValues() {}

  /** Objects, arrays, texts, numbers, yes, no and nothing. */
  public static void write(Bytes out, Object value) {
    if (value == null) {
      out.put(0xc0);
    } else if (value instanceof JsonObject object) {
      head(out, 0x80, 0xde, object.size());
      for (Map.Entry<String, Object> entry : object) {
        MessagePackFields.string(out, entry.getKey());
        write(out, entry.getValue());
      }
    } else if (value instanceof JsonArray array) {
      head(out, 0x90, 0xdc, array.size());
      array.forEach(element -> write(out, element));
    } else if (value instanceof Boolean yes) {
      out.put(yes ? 0xc3 : 0xc2);
    } else if (value instanceof Integer || value instanceof Long) {
      MessagePackFields.integer(out, ((Number) value).longValue());
    } else if (value instanceof Number number) {
      out.put(0xcb).fixed(Double.doubleToLongBits(number.doubleValue()), 8);
    } else {
      MessagePackFields.string(out, value.toString());
    }
  }

  private static void head(Bytes out, int small, int large, int count) {
    if (count < 16) {
      out.put(small | count);
    } else {
      out.put(large).fixed(count, 2);
    }
  }
}
