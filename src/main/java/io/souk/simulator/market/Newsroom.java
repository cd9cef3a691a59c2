package io.souk.simulator.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The news of the market: in every hour some, mostly about what trades most. Which there are and
 * what they say is a function of seed and time.
 */
public final class Newsroom {

  public static final long HOUR = 3_600_000_000_000L;

  /** Where the stories would stand. */
  public static final String SITE = "https://news.example";

  private static final int MOST_AN_HOUR = 64;
  private static final int LEAST_AN_HOUR = 24;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  private final long seed;
  private final TradingDays days;
  private final History history;
  private final List<Instrument> byTurnover;

  Newsroom(long seed, TradingDays days, History history, Tape[] tapes) {
    this.seed = Chance.of(seed, 303);
    this.days = days;
    this.history = history;
    byTurnover =
        Arrays.stream(tapes)
            .map(tape -> tape.instrument)
            .sorted(Comparator.comparingDouble(Instrument::turnover).reversed())
            .toList();
  }

  /**
   * What was told in an hour, in the order in which it was last changed.
   *
   * @param hour counted from 1970
   * @param now nothing later is told yet, no change either
   */
  public List<Lead> hour(long hour, long now) {
    var leads = new ArrayList<Lead>();
    long spread = MOST_AN_HOUR - LEAST_AN_HOUR;
    long count = LEAST_AN_HOUR + Math.floorMod(Chance.of(seed, hour), spread);
    for (int number = 0; number < count; number++) {
      Lead lead = lead(hour, number, now);
      if (lead.created() <= now && lead.about().listedOn(NewYork.day(lead.created() / MINUTE))) {
        leads.add(lead);
      }
    }
    leads.sort(Comparator.comparingLong(Lead::updated).thenComparingLong(Lead::id));
    return leads;
  }

  /** Told in the first half of the hour, so that a change is still in the same hour. */
  private Lead lead(long hour, int number, long now) {
    long chance = Chance.of(seed, hour, number);
    long created = hour * HOUR + seconds(Chance.of(chance, 1), 0, 1_800);
    long updated = created + seconds(Chance.of(chance, 2), 120, 1_500);
    boolean changed = Chance.unit(Chance.of(chance, 3)) < 0.1 && updated <= now;
    Instrument about = anyone(Chance.of(chance, 4));
    Instrument beside = Chance.unit(Chance.of(chance, 5)) < 0.3 ? peer(about, chance) : null;
    long id = hour * MOST_AN_HOUR + number;
    return new Lead(id, about, beside, created, changed ? updated : created, chance);
  }

  private static long seconds(long chance, int from, int to) {
    return (from + (long) (Chance.unit(chance) * (to - from))) * SECOND;
  }

  private Instrument anyone(long chance) {
    double place = Chance.unit(chance);
    return byTurnover.get((int) (place * place * place * byTurnover.size()));
  }

  /** Another one of its sector, or null if the dice name none. */
  private Instrument peer(Instrument about, long chance) {
    Instrument other = anyone(Chance.of(chance, 6));
    return other.listing().sector().equals(about.listing().sector()) && other.listing().active()
        ? other
        : null;
  }

  /** Writes a story: its tone is that of the day's price up to then, or of the day before. */
  public Story written(Lead lead) {
    Way way = way(lead);
    return new Wording(lead, way.from(), way.to(), way.today()).story();
  }

  /** By how much the price of whom it is about changed on its way, in percent. */
  public double percent(Lead lead) {
    Way way = way(lead);
    return 100.0 * (way.to() - way.from()) / way.from();
  }

  private Way way(Lead lead) {
    long minute = lead.created() / MINUTE;
    long day = NewYork.day(minute);
    Session session = days.on(day);
    boolean today = session != null && minute > session.open();
    Session told = today ? session : days.before(day);
    long from = history.day(lead.about(), told).open();
    long to = history.priceBefore(lead.about(), told, Math.min(minute, told.close()));
    return new Way(from, to, today);
  }

  /** From the day's open to the price when a story was told. */
  private record Way(long from, long to, boolean today) {}
}
