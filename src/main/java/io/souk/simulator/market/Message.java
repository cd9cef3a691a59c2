package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;
import java.util.Set;

/** One item of the market-data stream. */
public interface Message {

  /** The letter under which the wire knows it. */
  char kind();

  /** Null for an item that a test made up. */
  Instrument instrument();

  default String symbol() {
    return instrument().symbol();
  }

  /** Whether it is about one of the symbols. */
  default boolean concerns(Set<String> names) {
    return names.contains(symbol());
  }

  /** Writes the object, its kind first. */
  void write(Fields out);

  /** The exchange that is part of its identity, or a blank. */
  default char exchange() {
    return ' ';
  }

  /** The number that is part of its identity, or 0. */
  default long id() {
    return 0;
  }

  /** The venue's time in nanoseconds since 1970. */
  long time();
}
