package io.souk.simulator.market;

import java.time.LocalDate;

/**
 * Cash for each share.
 *
 * @param declared when it was made known
 * @param exDate the first day on which a buyer does not get it any more
 * @param record whose share it is in the evening gets it
 * @param paid when it is paid
 * @param amount in ten-thousandths of the currency, for a share as it was on the ex-date
 */
public record Dividend(
    LocalDate declared, LocalDate exDate, LocalDate record, LocalDate paid, long amount) {}
