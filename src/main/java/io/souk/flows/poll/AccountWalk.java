package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Lapsed;
import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.providers.KeyedAccount;
import io.souk.providers.KeyedAccount.Asking;
import io.souk.providers.Paging.Request;
import io.souk.providers.Paging.Walk;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one run still has to ask of an account: first whose account it is, where that is not known
 * yet, then request by request. Its route's steps see it as {@code walk}.
 */
public final class AccountWalk {

  private final Run run;
  private final Asking asking;
  private final Function<Map<String, String>, Walk> begin;
  private final Consumer<Map<String, String>> stored;
  private Map<String, String> given;
  private Course course;
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
    owner.known().ifPresentOrElse(this::known, () -> unknown(owner));
  }

  private void known(Map<String, String> account) {
    given = account;
    course = new Course(begin.apply(account));
    forIntake = true;
  }

  private void unknown(KeyedAccount owner) {
    course = new Course(new OneRequest().walk(new Request(owner.path(), ""), null));
  }

  /** True while there is something to ask; a flow that is being stopped asks for nothing. */
  public boolean isMore() {
    if (course != null && run.isStopping()) {
      run.cutShort();
      return false;
    }
    return course != null;
  }

  public String getPath() {
    return course.asked().path();
  }

  public String getQuery() {
    return course.asked().query();
  }

  /** Path and query as they stand in the address. */
  public String getAddress() {
    return course.address();
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
      course.heard(answer);
      return;
    }
    try {
      given = asking.learn(answer);
    } catch (IllegalArgumentException missing) {
      throw new Malformed(missing.getMessage(), answer);
    }
  }

  /**
   * The answer is in the ledger: on to the next request.
   *
   * @throws ProviderFault if the list goes round in a circle or on for ever
   */
  void turn() {
    if (!forIntake) {
      known(given);
      return;
    }
    if (!course.turn()) {
      course = null;
      stored.accept(given);
    }
  }
}
