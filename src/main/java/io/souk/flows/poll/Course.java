package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Endless;
import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.providers.Paging.Request;
import io.souk.providers.Paging.Walk;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The requests of one list, one after the other: none twice, and not for ever. */
final class Course {

  /** More requests than this are no answer to one question. */
  static final int MOST = 1_000;

  private final Walk walk;
  private final Set<Request> seen = new HashSet<>();
  private Request asked;
  private Request next;

  Course(Walk walk) {
    this.walk = walk;
    this.asked = walk.first();
  }

  /** What is to be asked, or was asked last. */
  Request asked() {
    return asked;
  }

  /** Path and query as they stand in the address. */
  String address() {
    return asked.query().isEmpty() ? asked.path() : asked.path() + "?" + asked.query();
  }

  /** True as long as no request was answered. */
  boolean begins() {
    return seen.isEmpty();
  }

  /**
   * An answer came.
   *
   * @throws Malformed if it does not say what must be known to go on
   */
  void heard(String answer) {
    try {
      next = walk.next(answer).orElse(null);
    } catch (IllegalArgumentException missing) {
      throw new Malformed(missing.getMessage(), answer);
    }
  }

  /**
   * The answer is in the ledger: on to the next request; false if there is none.
   *
   * @throws Endless if the list goes round in a circle or on for ever
   */
  boolean turn() {
    if (!seen.add(asked) || seen.contains(next)) {
      throw new Endless("its list goes round in a circle: a page came again");
    }
    if (seen.size() >= MOST) {
      throw new Endless("its list does not end: " + MOST + " pages and still more");
    }
    if (next == null) {
      return false;
    }
    asked = next;
    next = null;
    return true;
  }

  /** What of the list was not asked for, in words. */
  Optional<String> leftOut() {
    return walk.leftOut();
  }
}
