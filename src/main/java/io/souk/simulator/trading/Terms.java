package io.souk.simulator.trading;

import java.math.BigDecimal;

/**
 * What an order asks for. What was not said is null.
 *
 * @param qty shares or contracts; null where {@code notional} says how many dollars
 * @param type market, limit, stop, stop_limit or trailing_stop
 * @param timeInForce day, gtc, opg, cls, ioc or fok
 * @param trail by how many dollars, or {@code trailPercent} by how many per cent, a stop follows
 * @param intent whether it opens or closes a position, as the client has said
 */
record Terms(
    Security security,
    Side side,
    String type,
    String timeInForce,
    BigDecimal qty,
    BigDecimal notional,
    BigDecimal limit,
    BigDecimal stop,
    BigDecimal trail,
    BigDecimal trailPercent,
    boolean extendedHours,
    String intent) {

  boolean limited() {
    return limit != null;
  }

  boolean stopped() {
    return type.startsWith("stop") || trailing();
  }

  boolean trailing() {
    return type.equals("trailing_stop");
  }

  boolean atOnce() {
    return timeInForce.equals("ioc") || timeInForce.equals("fok");
  }

  /** A leg that goes on with the other side of this order's shares. */
  Terms leg(String kind, BigDecimal limitPrice, BigDecimal stopPrice, Side way) {
    return new Terms(
        security,
        way,
        kind,
        timeInForce,
        qty,
        null,
        limitPrice,
        stopPrice,
        null,
        null,
        false,
        null);
  }

  Terms changed(
      BigDecimal shares, BigDecimal limitPrice, BigDecimal stopPrice, BigDecimal way, String time) {
    return new Terms(
        security,
        side,
        type,
        time,
        shares,
        notional,
        limitPrice,
        stopPrice,
        trail == null ? null : way,
        trailPercent == null ? null : way,
        extendedHours,
        intent);
  }
}
