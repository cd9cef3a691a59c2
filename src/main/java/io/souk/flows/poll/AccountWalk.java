package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Endless;
import io.souk.flows.poll.ProviderFault.Lapsed;
import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.providers.KeyedAccount;
import io.souk.providers.KeyedAccount.Asking;
import io.souk.providers.Paging.Request;
import io.souk.providers.Paging.Walk;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one run still has to ask of an account: first whose account it is, where that is not known
 * yet, then request by request. Its route's steps see it as {@code walk}.
 */
public final class AccountWalk {

  /** More requests than this are no answer to one question. */
  static final int MOST = 1_000;

  private final Run run;
  private final Asking asking;
  private final Function<Map<String, String>, Walk> begin;
  private final Consumer<Map<String, String>> stored;
  private final Set<Request> seen = new HashSet<>();
  private Map<String, String> given;
  private Walk walk;
  private Request asked;
  private Request next;
  private boolean forIntake;

  /**
   * @param begin the requests, once it is known whose account it is
   * @param stored is told when the answers to all of them are in the ledger
   */
  AccountWalk(
      Run run,
      KeyedAccount owner,
      Function<Map<String, String>, Walk> begin,
      Consumer<Map<String, String>> stored) {
    this.run = run;
    this.asking = owner.asking();
    this.begin = begin;
    this.stored = stored;
    owner.known().ifPresentOrElse(this::known, () -> asked = new Request(owner.path(), ""));
  }

  private void known(Map<String, String> account) {
    given = account;
    walk = begin.apply(account);
    forIntake = true;
    asked = walk.first();
  }

  /** True while there is something to ask; a flow that is being stopped asks for nothing. */
  public boolean isMore() {
    if (asked != null && run.isStopping()) {
      run.cutShort();
      return false;
    }
    return asked != null;
  }

  public String getPath() {
    return asked.path();
  }

  public String getQuery() {
    return asked.query();
  }

  /** Path and query as they stand in the address. */
  public String getAddress() {
    return asked.query().isEmpty() ? asked.path() : asked.path() + "?" + asked.query();
  }

  /** What the mapping shall know: whose account it is. */
  public Map<String, String> getGiven() {
    return given;
  }

  /** True if the answer is what the flow wants, not only whose account it is. */
  public boolean isForIntake() {
    return forIntake;
  }

  /**
   * An answer came.
   *
   * @throws Malformed if it does not say what must be known to go on
   * @throws Lapsed if the key is another one by now: whose account answered, nobody can tell
   */
  void heard(String answer) {
    if (!asking.isStillTheKey()) {
      throw new Lapsed("the key was changed in the middle of a run");
    }
    if (forIntake) {
      next = orMalformed(answer, () -> walk.next(answer).orElse(null));
    } else {
      given = orMalformed(answer, () -> asking.learn(answer));
    }
  }

  /**
   * The answer is in the ledger: on to the next request.
   *
   * @throws Endless if the list goes round in a circle or on for ever
   */
  void turn() {
    if (!forIntake) {
      known(given);
      return;
    }
    if (!seen.add(asked) || seen.contains(next)) {
      throw new Endless("its list goes round in a circle: a page came again");
    }
    if (seen.size() >= MOST) {
      throw new Endless("its list does not end: " + MOST + " pages and still more");
    }
    asked = next;
    if (asked == null) {
      stored.accept(given);
    }
  }

  private static <T> T orMalformed(String answer, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException missing) {
      throw new Malformed(missing.getMessage(), answer);
    }
  }
}
