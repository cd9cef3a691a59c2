package io.souk.simulator.companies;

import java.time.LocalDate;

/**
 * A quarter or a year of a company's books.
 *
 * @param end its last day
 * @param reported the day on which it was told
 * @param before how things stood at its beginning
 * @param flow what came and went
 * @param after how things stood at its end
 */
public record Period(LocalDate end, LocalDate reported, Stock before, Flow flow, Stock after) {

  Period plus(Period later) {
    return new Period(later.end, later.reported, before, flow.plus(later.flow), later.after);
  }
}
