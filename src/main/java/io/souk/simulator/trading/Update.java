package io.souk.simulator.trading;

import java.util.List;

/**
 * Something that has just happened to an order.
 *
 * @param execution null unless it was filled
 * @param legs the fills of a multi-leg order's legs, else empty
 */
public record Update(
    Account account, String event, Order order, long time, Execution execution, List<Leg> legs) {

  /** One leg's fill. */
  record Leg(Order order, Execution execution) {}
}
