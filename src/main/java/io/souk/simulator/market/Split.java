package io.souk.simulator.market;

import java.time.LocalDate;

/**
 * A split of shares.
 *
 * @param exDate the first day on which the new shares trade
 * @param newShares so many new shares
 * @param oldShares for so many old ones
 */
public record Split(LocalDate exDate, int newShares, int oldShares) {

  public double ratio() {
    return (double) newShares / oldShares;
  }

  public boolean forward() {
    return newShares > oldShares;
  }
}
