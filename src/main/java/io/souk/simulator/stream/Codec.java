package io.souk.simulator.stream;

import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.Fields;
import io.souk.simulator.wire.JsonFields;
import io.souk.simulator.wire.MessagePackFields;
import io.souk.simulator.wire.MessagePackReader;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Consumer;

/** The two forms of a frame: JSON in text, MessagePack in binary; both an array of objects. */
enum Codec {
  JSON {
    @Override
    Fields fields(Bytes out) {
      return new JsonFields(out);
    }

    @Override
    void begin(Bytes frame) {
      frame.put('[');
    }

    @Override
    void separate(Bytes frame) {
      frame.put(',');
    }

    @Override
    void end(Bytes frame, int items) {
      frame.put(']');
    }

    @Override
    Map<String, Object> read(Buffer message) {
      return new JsonObject(message).getMap();
    }
  },

  MESSAGE_PACK {
    @Override
    Fields fields(Bytes out) {
      return new MessagePackFields(out);
    }

    @Override
    void begin(Bytes frame) {
      frame.put(0xdc).put(0).put(0);
    }

    @Override
    void separate(Bytes frame) {}

    @Override
    void end(Bytes frame, int items) {
      frame.set(1, items >>> 8);
      frame.set(2, items);
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> read(Buffer message) {
      return (Map<String, Object>) MessagePackReader.read(message.getBytes());
    }
  };

  abstract Fields fields(Bytes out);

  abstract void begin(Bytes frame);

  abstract void separate(Bytes frame);

  abstract void end(Bytes frame, int items);

  /** What the client says; any runtime exception if it is not in this coding. */
  abstract Map<String, Object> read(Buffer message);

  /** What the client says, or nothing if it cannot be understood. */
  Map<String, Object> understood(Buffer message) {
    try {
      return read(message);
    } catch (RuntimeException malformed) {
      return Map.of();
    }
  }

  static Codec of(String contentType) {
    return contentType != null && contentType.contains("msgpack") ? MESSAGE_PACK : JSON;
  }

  /** A frame of one control object. */
  byte[] frame(Consumer<Fields> object) {
    Bytes frame = new Bytes();
    begin(frame);
    object.accept(fields(frame));
    end(frame, 1);
    return frame.copy();
  }
}
