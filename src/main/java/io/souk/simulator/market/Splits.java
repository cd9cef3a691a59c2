package io.souk.simulator.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a listing's shares were split and will be. The well-known splits are written down; the
 * others are a matter of chance: dear shares are split now and then, cheap ones are put together.
 */
public final class Splits {

  static final Splits NONE = new Splits(List.of());

  private static final int FIRST_YEAR = 2016;
  private static final int LAST_YEAR = 2036;
  private static final double DEAR = 100;
  private static final double CHEAP = 8;
  private static final double A_YEAR = 0.05;

  private final List<Split> all;

  private Splits(List<Split> all) {
    this.all = all.stream().sorted(Comparator.comparing(Split::exDate)).toList();
  }

  static Splits of(Listing listing, List<Split> known, long seed) {
    boolean movable = listing.price() >= DEAR || listing.price() < CHEAP;
    if (!known.isEmpty()) {
      return new Splits(known);
    } else if (!movable || !listing.active() || listing.sector().equals("Fund")) {
      return NONE;
    }
    var drawn = new ArrayList<Split>();
    long key = Chance.of(seed, listing.symbol().hashCode(), 404);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      long chance = Chance.of(key, year);
      if (Chance.unit(chance) < A_YEAR) {
        drawn.add(drawn(year, Chance.of(chance, 1), listing.price() >= DEAR));
      }
    }
    return new Splits(drawn);
  }

  private static Split drawn(int year, long chance, boolean dear) {
    LocalDate date = LocalDate.ofYearDay(year, 1 + Math.floorMod(chance, 365));
    while (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      date = date.plusDays(1);
    }
    int size = Math.floorMod(chance >>> 20, 3);
    return dear ? new Split(date, 2 + size, 1) : new Split(date, 1, 5 * (1 + size));
  }

  /** In the order of time, those to come as well. */
  public List<Split> all() {
    return all;
  }

  /** How many of a later day's shares one share of the earlier day has become. */
  public double between(long earlier, long later) {
    double shares = 1;
    for (Split split : all) {
      long day = split.exDate().toEpochDay();
      if (day > earlier && day <= later) {
        shares *= split.ratio();
      } else if (day > later && day <= earlier) {
        shares /= split.ratio();
      }
    }
    return shares;
  }
}
