package io.souk.simulator.stream;

import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.Fields;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Hands each item to the connections that have asked for it, encoding it at most once in each
 * coding.
 */
public final class Broadcast {

  private static final Set<Endpoint> STOCKS = EnumSet.of(Endpoint.IEX, Endpoint.SIP);
  private static final Set<Endpoint> TEST = EnumSet.of(Endpoint.TEST);
  private static final Set<Endpoint> NEWS = EnumSet.of(Endpoint.NEWS);

  private final Sessions sessions;
  private final Map<Codec, Bytes> encoded = new EnumMap<>(Codec.class);
  private final Map<Codec, Fields> writers = new EnumMap<>(Codec.class);
  private int batch;

  public Broadcast(Sessions sessions, int batch) {
    this.sessions = sessions;
    this.batch = batch;
    for (Codec codec : Codec.values()) {
      encoded.put(codec, new Bytes());
      writers.put(codec, codec.fields(encoded.get(codec)));
    }
  }

  /** Most items in a frame. */
  public void batch(int items) {
    batch = items;
  }

  public int batch() {
    return batch;
  }

  /** For an item of the stock streams. */
  public void market(Message message) {
    publish(message, STOCKS);
  }

  /** For an item of the test stream. */
  public void test(Message message) {
    publish(message, TEST);
  }

  /** For an item of the news stream. */
  public void news(Message message) {
    publish(message, NEWS);
  }

  private void publish(Message message, Set<Endpoint> endpoints) {
    encoded.values().forEach(Bytes::clear);
    for (Conversation conversation : sessions.live()) {
      if (endpoints.contains(conversation.endpoint()) && conversation.wants(message)) {
        Codec codec = conversation.wire().codec();
        Bytes bytes = encoded.get(codec);
        if (bytes.length() == 0) {
          message.write(writers.get(codec));
        }
        conversation.outlet().offer(message, bytes, batch);
      }
    }
  }

  /** Sends everything that was handed over. */
  public void flush() {
    sessions.open().forEach(Conversation::flush);
  }
}
