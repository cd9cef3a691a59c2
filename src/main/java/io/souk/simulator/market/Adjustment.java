package io.souk.simulator.market;

/** Restates bars of the past in today's shares, without the money that was paid out since. */
public final class Adjustment {

  /** Prices as they were paid. */
  public static final Adjustment RAW = new Adjustment(new long[0], new double[0], new double[0]);

  private final long[] until;
  private final double[] shares;
  private final double[] left;

  /** Before the day {@code until[i]}, in falling order, the factors at {@code i} hold. */
  private Adjustment(long[] until, double[] shares, double[] left) {
    this.until = until;
    this.shares = shares;
    this.left = left;
  }

  static Adjustment stepped(long[] until, double[] shares, double[] left) {
    return new Adjustment(until, shares, left);
  }

  /** By what the prices of a day are multiplied. */
  public double factor(long epochDay) {
    int step = step(epochDay);
    return step < 0 ? 1 : left[step] / shares[step];
  }

  private int step(long epochDay) {
    int step = -1;
    while (step + 1 < until.length && epochDay < until[step + 1]) {
      step++;
    }
    return step;
  }

  Bar of(Bar bar, long epochDay) {
    int step = bar == null ? -1 : step(epochDay);
    if (step < 0) {
      return bar;
    }
    double price = left[step] / shares[step];
    return new Bar(
        bar.minute(),
        Math.round(bar.open() * price),
        Math.round(bar.high() * price),
        Math.round(bar.low() * price),
        Math.round(bar.close() * price),
        Math.max(bar.trades(), Math.round(bar.volume() * shares[step])),
        bar.trades(),
        Math.round(bar.notional() * left[step]));
  }
}
