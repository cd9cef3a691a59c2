package io.souk.providers;

import java.time.Instant;

/** Makes the question for a symbol. A flow names it by its bean name, in its parameter asks. */
public interface QuestionMaker {

  /**
   * The question for one symbol.
   *
   * @param symbol as the watchlist writes it
   * @param from where the last answer ended, less the flow's overlap; for a new symbol the flow's
   *     sessions back
   * @param until now
   */
  Question of(String symbol, Instant from, Instant until);
}
