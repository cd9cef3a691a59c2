package io.souk.simulator.market;

import java.util.function.Consumer;

/** The market in a box: its listings, its past, and its ticks from now on. For one thread alone. */
public final class Market {

  private static final long HALF_MINUTE = 30_000_000_000L;
  private static final long MINUTE = 2 * HALF_MINUTE;

  private final Instruments instruments;
  private final VirtualClock clock;
  private final TradingDays days;
  private final Tape[] tapes;
  private final Archive archive;
  private final Marks marks;
  private final Ticks ticks;
  private final Rarities rarities;
  private final Revisions revisions;
  private final Newsroom newsroom;
  private final Present present;
  private long last;
  private double owed;

  public Market(long seed, VirtualClock clock, TradingDays days) {
    this.clock = clock;
    this.days = days;
    last = clock.now();
    instruments = new Instruments(seed);
    tapes = instruments.all().stream().map(Tape::new).toArray(Tape[]::new);
    var history = new History(days);
    var lived = new LivedBars(tapes.length, Math.floorDiv(last, MINUTE));
    archive = new Archive(days, history, lived);
    marks = new Marks(tapes, lived, archive);
    ticks = new Ticks(tapes, history, seed);
    revisions = new Revisions(tapes, ticks, marks, seed);
    rarities = new Rarities(tapes, revisions, seed);
    newsroom = new Newsroom(seed, days, history, tapes);
    present = new Present(tapes);
  }

  /**
   * Lets the time pass until now and tells what happened, in order.
   *
   * @param rate ticks in a second of the machine's time
   */
  public void advance(double rate, Consumer<Message> out) {
    long now = Math.max(last, clock.now());
    double perNano = rate / clock.speed() / 1e9;
    while (last < now) {
      long mark = Math.floorDiv(last, HALF_MINUTE) * HALF_MINUTE + HALF_MINUTE;
      long until = Math.min(now, mark);
      Session session = days.at(Math.floorDiv(last, MINUTE));
      if (session != null) {
        trade(until, perNano, session, out);
      }
      last = until;
      if (last == mark && session != null) {
        mark(session, out);
      }
    }
  }

  private void trade(long until, double perNano, Session session, Consumer<Message> out) {
    owed += Math.min((until - last) * perNano, perNano * clock.speed() * 1e9);
    int count = (int) owed;
    owed -= count;
    ticks.between(last, until, count, perNano * MINUTE, session, out);
    rarities.draw(last, until, out);
  }

  private void mark(Session session, Consumer<Message> out) {
    if (last % MINUTE == 0) {
      marks.minuteEnded(last / MINUTE - 1, session, out);
    } else {
      marks.halfMinute(out);
    }
  }

  /**
   * Makes one more event of a kind: c, x, u (a late trade), l or s. False if nothing fits just now.
   */
  public boolean cause(char kind, Consumer<Message> out) {
    long five = 5 * MINUTE;
    return switch (kind) {
      case 'c' -> revisions.correct(last, out);
      case 'x' -> revisions.cancel(last, out);
      case 'u' -> revisions.late(last, out);
      case 'l' -> rarities.band(last, out);
      case 's' -> rarities.halt(rarities.any(), last, last + five, true, out);
      default -> throw new IllegalArgumentException("kind is one of c, x, u, l, s, not " + kind);
    };
  }

  public boolean halt(Instrument instrument, long nanos, Consumer<Message> out) {
    return rarities.halt(tapes[instrument.index()], last, last + nanos, false, out);
  }

  public boolean resume(Instrument instrument, Consumer<Message> out) {
    return rarities.resume(tapes[instrument.index()], last, out);
  }

  /** Takes an instrument off the venue for good, or until it is listed again. */
  public void delist(Instrument instrument, Consumer<Message> out) {
    rarities.halt(tapes[instrument.index()], last, Long.MAX_VALUE, false, out);
    instrument.leave(NewYork.day(Math.floorDiv(last, MINUTE)));
  }

  public void relist(Instrument instrument, Consumer<Message> out) {
    instrument.leave(Long.MAX_VALUE);
    rarities.resume(tapes[instrument.index()], last, out);
  }

  /** Null for a symbol that was never listed. */
  public Instrument instrument(String symbol) {
    return instruments.named(symbol);
  }

  public Instruments instruments() {
    return instruments;
  }

  /** Where prices are just now. */
  public Present present() {
    return present;
  }

  public Archive archive() {
    return archive;
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public TradingDays days() {
    return days;
  }

  /** The venue's time in nanoseconds since 1970: everything up to here has been told. */
  public long now() {
    return last;
  }

  public VirtualClock clock() {
    return clock;
  }
}
