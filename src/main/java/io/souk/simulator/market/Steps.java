package io.souk.simulator.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the days at which an adjustment changes, from now back, and by how much. */
final class Steps {

  private record Step(long day, double shares, double left) {}

  private final List<Step> steps = new ArrayList<>();

  Steps(Instrument instrument, TradingDays days, boolean splits, boolean dividends, long today) {
    if (splits) {
      for (Split split : instrument.splits().all()) {
        add(split.exDate().toEpochDay(), split.ratio(), 1, today);
      }
    }
    if (dividends) {
      for (Dividend dividend : instrument.dividends().all()) {
        long day = dividend.exDate().toEpochDay();
        long before = days.before(day).epochDay();
        double close = instrument.close(before, day);
        add(day, 1, Math.max(0.5, 1 - dividend.amount() / close), today);
      }
    }
    steps.sort(Comparator.comparingLong(Step::day).reversed());
  }

  private void add(long day, double shares, double left, long today) {
    if (day <= today) {
      steps.add(new Step(day, shares, left));
    }
  }

  Adjustment adjustment() {
    if (steps.isEmpty()) {
      return Adjustment.RAW;
    }
    var until = new long[steps.size()];
    var shares = new double[steps.size()];
    var left = new double[steps.size()];
    double sharesSince = 1;
    double leftSince = 1;
    for (int i = 0; i < until.length; i++) {
      sharesSince *= steps.get(i).shares();
      leftSince *= steps.get(i).left();
      until[i] = steps.get(i).day();
      shares[i] = sharesSince;
      left[i] = leftSince;
    }
    return Adjustment.stepped(until, shares, left);
  }
}
