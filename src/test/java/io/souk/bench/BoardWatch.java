package io.souk.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What many browsers are told of the board: for each new stamp of the venue in an event, how long
 * after it the event was there. An event is read once for all who get the same bytes; what a page
 * is told at its opening is no news and does not count.
 */
final class BoardWatch {

  /** The stamps that an event brings, and its length, by which a different one shows. */
  private record News(int length, boolean whole, long[] stamps) {}

  private static final String[] STAMPED = {"price", "offer"};

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final Map<String, BigDecimal> known = new HashMap<>();
  private final Map<String, News> read = new ConcurrentHashMap<>();
  private final Latencies latencies = new Latencies();
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean counting;

  /** From now on it counts. */
  void count() {
    bytes.set(0);
    counting = true;
  }

  void rest() {
    counting = false;
  }

  Latencies latencies() {
    return latencies;
  }

  /** How many pages have the whole board. */
  long opened() {
    return opened.get();
  }

  /** Bytes of events that came while it counted, to all pages together. */
  long bytes() {
    return bytes.get();
  }

  void event(byte[] event, long arrival) {
    String head = new String(event, 0, Math.min(event.length, 80), StandardCharsets.UTF_8);
    if (!head.contains("event: board\n")) {
      return;
    }
    String id = head.substring(0, head.indexOf('\n'));
    var news = read.computeIfAbsent(id, first -> read(event));
    if (news.length != event.length) {
      news = read(event);
    }
    if (news.whole) {
      opened.incrementAndGet();
    } else if (counting) {
      bytes.addAndGet(event.length);
      for (long stamp : news.stamps) {
        latencies.add(arrival - stamp);
      }
    }
  }

  private synchronized News read(byte[] event) {
    String text = new String(event, StandardCharsets.UTF_8);
    JsonNode data = json(text.substring(text.indexOf("data: ") + "data: ".length()));
    var stamps = new long[2 * data.get("lines").size()];
    int fresh = 0;
    for (JsonNode line : data.get("lines")) {
      for (String part : STAMPED) {
        var at = line.path(part).get("at");
        if (at != null
            && !at.decimalValue().equals(known.put(key(line, part), at.decimalValue()))) {
          stamps[fresh++] = at.decimalValue().movePointRight(3).longValue();
        }
      }
    }
    boolean whole = data.get("whole").asBoolean();
    return new News(event.length, whole, java.util.Arrays.copyOf(stamps, fresh));
  }

  private static String key(JsonNode line, String part) {
    return line.get("key").asText() + " " + part;
  }

  private JsonNode json(String text) {
    try {
      return json.readTree(text);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }
}
