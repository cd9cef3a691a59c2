package io.souk.providers;

import java.time.Instant;
import java.util.Optional;

/**
 * How to ask for all of a list whose answers have no token for the next page, or for what is too
 * much for one question. A flow names it by its bean name.
 */
public interface Paging {

  /**
   * One request.
   *
   * @param path as it stands in the address
   * @param query without a question mark; may be empty
   */
  record Request(String path, String query) {}

  /** The requests of one list, one after the other. */
  interface Walk {

    Request first();

    /**
     * What to ask after an answer came; empty if it was the last one.
     *
     * @param answer a JSON document
     * @throws IllegalArgumentException if the list goes on and the answer does not say where
     */
    Optional<Request> next(String answer);

    /** What of the list was not asked for and why, in words; empty: it was read to its end. */
    default Optional<String> leftOut() {
      return Optional.empty();
    }
  }

  /**
   * The requests of one list.
   *
   * @param asked as the flow writes it
   * @param since from when on it is asked for; null: from its beginning
   */
  Walk walk(Request asked, Instant since);
}
