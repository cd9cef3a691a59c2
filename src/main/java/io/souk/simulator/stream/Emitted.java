package io.souk.simulator.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Fields;
import io.souk.simulator.wire.JsonFields;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An item that a test has written: in JSON it leaves byte for byte, in MessagePack by the types of
 * its values.
 */
public final class Emitted implements Message {

  private static final Set<String> TIMES = Set.of("t", "created_at", "updated_at");

  private final String text;
  private final JsonObject fields;

  private Emitted(String text) {
    this.text = text;
    fields = new JsonObject(text);
  }

  /**
   * The items of a JSON array.
   *
   * @throws IllegalArgumentException if it is no array of objects
   */
  public static List<Emitted> parse(String array) {
    var items = new ArrayList<Emitted>();
    try (JsonParser parser = new JsonFactory().createParser(array)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("an array of items is expected");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        items.add(new Emitted(array.substring(start, end)));
      }
    } catch (IOException malformed) {
      throw new IllegalArgumentException(malformed.getMessage());
    }
    return items;
  }

  @Override
  public char kind() {
    String kind = fields.getValue("T") instanceof String named ? named : "";
    return kind.length() == 1 ? kind.charAt(0) : '?';
  }

  @Override
  public Instrument instrument() {
    return null;
  }

  @Override
  public String symbol() {
    return fields.getValue("S") instanceof String symbol ? symbol : "";
  }

  @Override
  public boolean concerns(Set<String> names) {
    return fields.getValue("symbols") instanceof JsonArray symbols
        ? symbols.stream().anyMatch(names::contains)
        : names.contains(symbol());
  }

  @Override
  public char exchange() {
    return fields.getValue("x") instanceof String x && x.length() == 1 ? x.charAt(0) : ' ';
  }

  @Override
  public long id() {
    Object id = fields.containsKey("oi") ? fields.getValue("oi") : fields.getValue("i");
    return id instanceof Number number ? number.longValue() : 0;
  }

  @Override
  public long time() {
    Long time = nanos(fields.getValue("t"));
    return time == null ? 0 : time;
  }

  @Override
  public void write(Fields out) {
    if (out instanceof JsonFields json) {
      json.raw(text);
      return;
    }
    out.open(fields.size());
    fields.forEach(entry -> write(out, entry.getKey(), entry.getValue()));
    out.close();
  }

  private static void write(Fields out, String key, Object value) {
    Long time = TIMES.contains(key) ? nanos(value) : null;
    if (time != null) {
      out.time(key, time);
    } else if (value instanceof Integer || value instanceof Long) {
      out.whole(key, ((Number) value).longValue());
    } else if (value instanceof Number number) {
      out.decimal(key, Math.round(number.doubleValue() * 1e6), 6);
    } else if (value instanceof JsonArray array) {
      List<String> texts = array.stream().map(String::valueOf).toList();
      out.texts(key, texts, texts.size());
    } else {
      out.text(key, String.valueOf(value));
    }
  }

  private static Long nanos(Object value) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(String.valueOf(value));
      return time.toEpochSecond() * 1_000_000_000L + time.getNano();
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
