package io.souk.simulator.stream;

import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.JsonFields;
import java.util.List;

/**
 * The exact items that were handed to the connections, for tests; bounded, and off until asked for.
 */
public final class Journal {

  static final byte SENT = 0;
  static final byte DUPLICATE = 1;
  static final byte GARBLED = 2;
  private static final String[] STATES = {"sent", "duplicate", "garbled"};

  private String[] symbols;
  private long[] ids;
  private long[] times;
  private int[] connections;
  private byte[] kinds;
  private byte[] exchanges;
  private byte[] states;
  private long count;

  /** Begins anew with room for so many items; with 0 nothing is noted any more. */
  public void keep(int items) {
    symbols = items == 0 ? null : new String[items];
    ids = new long[items];
    times = new long[items];
    connections = new int[items];
    kinds = new byte[items];
    exchanges = new byte[items];
    states = new byte[items];
    count = 0;
  }

  public boolean on() {
    return symbols != null;
  }

  /** Items noted since it was switched on, also those that no longer have room. */
  public long count() {
    return count;
  }

  /** The first item that there is still room for. */
  public long first() {
    return on() ? Math.max(0, count - symbols.length) : count;
  }

  void note(int connection, List<Message> items, byte state) {
    for (int i = 0; on() && i < items.size(); i++) {
      Message item = items.get(i);
      int at = (int) (count++ % symbols.length);
      symbols[at] = item.symbol();
      ids[at] = item.id();
      times[at] = item.time();
      connections[at] = connection;
      kinds[at] = (byte) item.kind();
      exchanges[at] = (byte) item.exchange();
      states[at] = state;
    }
  }

  /**
   * Writes item number {@code place} as a line of JSON if it is of the kind and symbol, null for
   * any.
   */
  public void line(Bytes out, long place, String kind, String symbol) {
    int at = (int) (place % symbols.length);
    String itsKind = String.valueOf((char) kinds[at]);
    if (kind != null && !kind.equals(itsKind) || symbol != null && !symbol.equals(symbols[at])) {
      return;
    }
    new JsonFields(out)
        .open(8)
        .whole("place", place)
        .whole("connection", connections[at])
        .text("kind", itsKind)
        .text("symbol", symbols[at])
        .text("exchange", String.valueOf((char) exchanges[at]))
        .whole("id", ids[at])
        .time("t", times[at])
        .text("state", STATES[states[at]])
        .close();
    out.put('\n');
  }
}
