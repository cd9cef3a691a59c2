package io.souk.simulator.market;

import java.util.List;

/**
 * A story before it is written: whom it is about and when it was told. Times in nanoseconds since
 * 1970.
 *
 * @param id the same as long as the seed is
 * @param about the instrument that it is about
 * @param beside another one that it names, or null
 * @param created when it came out
 * @param updated when it was last changed: {@code created} if it never was
 * @param chance what else is decided about it
 */
public record Lead(
    long id, Instrument about, Instrument beside, long created, long updated, long chance) {

  public List<String> symbols() {
    return beside == null || beside == about
        ? List.of(about.symbol())
        : List.of(about.symbol(), beside.symbol());
  }

  public boolean changed() {
    return updated > created;
  }
}
