package io.souk.simulator.trading;

import io.souk.simulator.market.Instrument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an order can name.
 *
 * @param contract null for a share
 */
record Security(String symbol, Instrument instrument, Contract contract) {

  boolean option() {
    return contract != null;
  }

  String kind() {
    return option() ? "us_option" : "us_equity";
  }

  BigDecimal multiplier() {
    return option() ? Amounts.HUNDRED : BigDecimal.ONE;
  }

  String id() {
    return option()
        ? UUID.nameUUIDFromBytes(("option " + symbol).getBytes(StandardCharsets.UTF_8)).toString()
        : instrument.listing().id();
  }

  String exchange() {
    return option() ? "" : instrument.listing().exchange();
  }
}
