package io.souk.simulator.trading;

import java.math.BigDecimal;

/**
 * Something that changed what an account owns.
 *
 * @param security null where only cash moved
 * @param flow whether the cash came from outside and is no profit
 */
record Movement(long time, Security security, BigDecimal shares, BigDecimal cash, boolean flow) {}
