package io.souk.simulator.trading;

import java.math.BigDecimal;

/** A fill: so many at that price, and how many the account then holds. */
record Execution(String id, BigDecimal price, BigDecimal qty, BigDecimal position) {}
