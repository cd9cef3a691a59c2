package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What an account owned at an earlier time, by going through its book. */
final class Past {

  private final Account account;
  private final Map<Security, BigDecimal> holdings = new LinkedHashMap<>();
  private BigDecimal cash = BigDecimal.ZERO;
  private BigDecimal flows = BigDecimal.ZERO;
  private int next;

  Past(Account account) {
    this.account = account;
  }

  /** Goes on to a time that is not before the last one asked for. */
  Past until(long time) {
    while (next < account.movements.size() && account.movements.get(next).time() <= time) {
      Movement movement = account.movements.get(next++);
      cash = cash.add(movement.cash());
      if (movement.flow()) {
        flows = flows.add(movement.cash());
      }
      if (movement.security() != null) {
        holdings.merge(movement.security(), movement.shares(), BigDecimal::add);
      }
    }
    return this;
  }

  BigDecimal equity(long time, Function<Security, BigDecimal> price) {
    until(time);
    BigDecimal equity = cash;
    for (Map.Entry<Security, BigDecimal> held : holdings.entrySet()) {
      if (held.getValue().signum() != 0) {
        BigDecimal each = price.apply(held.getKey()).multiply(held.getKey().multiplier());
        equity = equity.add(held.getValue().multiply(each));
      }
    }
    return equity;
  }

  BigDecimal held(Security security, long time) {
    until(time);
    return holdings.getOrDefault(security, BigDecimal.ZERO);
  }

  /** All that came from outside, less what went there, up to then. */
  BigDecimal flows() {
    return flows;
  }
}
