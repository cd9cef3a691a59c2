package io.souk.flows.poll;

import java.util.List;
import java.util.Optional;

/** One request of a paged poll, and all its pages. */
interface Question {

  /** For whom it asks, for people: a symbol, or several. */
  String about();

  /** As it stands in the address, without the page's token. */
  String query();

  /** Its last page is in the ledger. */
  void stored();

  /** What follows from it once its last page was answered. */
  default Optional<Question> next() {
    return Optional.empty();
  }

  /**
   * What to ask instead when the provider does not answer this question.
   *
   * @return nothing if that concerns the whole run; an empty list if it concerns this question
   *     alone and there is nothing else to ask
   */
  default Optional<List<Question>> instead(ProviderFault fault) {
    return Optional.empty();
  }
}
