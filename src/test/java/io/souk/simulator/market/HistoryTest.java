package io.souk.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated past is the same for everybody, and its parts make its whole. */
class HistoryTest {

  private static final long DAY = LocalDate.of(2026, 3, 9).toEpochDay();
  private static final List<String> NAMES = List.of("AAPL", "SPY", "NVR", "ATOS", "BRK.B", "F");

  private final TradingDays days = TradingDays.named("always-open");
  private final History history = new History(days);

  private static Instrument instrument(String symbol, long seed) {
    return new Instrument(Listings.load().named(symbol), seed);
  }

  private List<Bar> minutes(Instrument instrument, long from, long to) {
    var bars = new ArrayList<Bar>();
    history.minutes(instrument, days.on(DAY), from, to, bars::add);
    return bars;
  }

  @Test
  void theSameSeedMakesTheSameBarsAndAnotherSeedOthers() {
    Session session = days.on(DAY);
    List<Bar> bars = minutes(instrument("AAPL", 7), session.open(), session.close());
    assertThat(bars).hasSizeGreaterThan(1400);
    assertThat(minutes(instrument("AAPL", 7), session.open(), session.close())).isEqualTo(bars);
    assertThat(minutes(instrument("AAPL", 8), session.open(), session.close())).isNotEqualTo(bars);
  }

  @Test
  void aPartOfTheDayIsCutOutOfTheWholeDay() {
    Session session = days.on(DAY);
    Instrument instrument = instrument("AAPL", 7);
    List<Bar> all = minutes(instrument, session.open(), session.close());
    List<Bar> part = minutes(instrument, session.open() + 600, session.open() + 631);
    assertThat(part)
        .isNotEmpty()
        .isEqualTo(
            all.stream()
                .filter(bar -> bar.minute() >= session.open() + 600)
                .filter(bar -> bar.minute() < session.open() + 631)
                .toList());
  }

  @Test
  void theMinutesOfADayAddUpToTheDay() {
    Session session = days.on(DAY);
    for (String name : NAMES) {
      Instrument instrument = instrument(name, 7);
      var sum = new BarSum();
      minutes(instrument, session.open(), session.close()).forEach(sum::add);
      assertThat(sum.bar(session.open())).as(name).isEqualTo(history.day(instrument, session));
    }
  }

  @Test
  void longerBarsAreTheSumsOfTheirMinutes() {
    Session session = days.on(DAY);
    var archive = new Archive(days, history, new LivedBars(0, Long.MAX_VALUE));
    for (String name : NAMES) {
      Instrument instrument = instrument(name, 7);
      List<Bar> minutes = minutes(instrument, session.open(), session.close());
      for (int size : new int[] {7, 15, 60, 90}) {
        var sums = new java.util.TreeMap<Long, BarSum>();
        for (Bar bar : minutes) {
          long start = session.open() + (bar.minute() - session.open()) / size * size;
          sums.computeIfAbsent(start, fresh -> new BarSum()).add(bar);
        }
        var expected = new ArrayList<Bar>();
        sums.forEach((start, sum) -> expected.add(sum.bar(start)));
        var told = new ArrayList<Bar>();
        archive.stretches(instrument, session, session.open(), size, session.close(), told::add);
        assertThat(told).as(name + " " + size).isEqualTo(expected);
      }
    }
  }

  @Test
  void noBarContradictsItself() {
    Session session = days.on(DAY);
    for (String name : NAMES) {
      for (Bar bar : minutes(instrument(name, 7), session.open(), session.close())) {
        assertThat(bar.low()).isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
        assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
        assertThat(bar.notional()).isBetween(bar.low() * bar.volume(), bar.high() * bar.volume());
        assertThat(bar.trades()).isPositive().isLessThanOrEqualTo((int) bar.volume());
        assertThat(bar.close() % Prices.step(bar.close())).isZero();
      }
    }
  }

  @Test
  void oneDayGoesOnWhereTheLastOneEnded() {
    for (String name : NAMES) {
      Instrument instrument = instrument(name, 7);
      double before = history.day(instrument, days.on(DAY - 1)).close();
      double open = history.day(instrument, days.on(DAY)).open();
      assertThat(Math.abs(open / before - 1)).as(name).isLessThan(0.002);
    }
  }

  @Test
  void namesOfASectorMoveTogether() {
    assertThat(correlation("NVDA", "AMD")).isGreaterThan(0.25);
    assertThat(correlation("NVDA", "AMD")).isGreaterThan(correlation("NVDA", "ATOS"));
  }

  private double correlation(String one, String other) {
    double[] a = returns(one);
    double[] b = returns(other);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double[] returns(String symbol) {
    Instrument instrument = instrument(symbol, 7);
    var returns = new double[1000];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = Math.log((double) instrument.close(DAY - i) / instrument.close(DAY - i - 1));
    }
    return returns;
  }
}
