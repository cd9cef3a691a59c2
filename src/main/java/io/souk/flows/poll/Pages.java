package io.souk.flows.poll;

import io.souk.flows.Behind;
import io.souk.flows.poll.ProviderFault.Endless;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What one run still has to ask: one question after the other, each page by page, until its token
 * is null. A short or empty page with a token is no end; a token that comes again never is one. A
 * question that the provider does not like costs the others nothing.
 */
public final class Pages {

  /** More pages than this are no answer to one question. */
  static final int MOST = 1_000;

  /** So many declined and none answered: it is not about this symbol or that. */
  private static final int HOPELESS = 20;

  private final Run run;
  private final Behind behind;
  private final Deque<Question> open;
  private final Set<String> seen = new HashSet<>();
  private final Declines declines = new Declines();
  private int answered;
  private int unanswered;
  private ProviderFault fault;
  private List<Question> instead;
  private String token;
  private String next;

  Pages(Run run, List<Question> questions, Executor hand) {
    this.run = run;
    this.behind = new Behind(hand);
    this.open = new ArrayDeque<>(questions);
    run.tells(declines::words);
  }

  /** One page is written while the next one is asked. */
  public Behind getBehind() {
    return behind;
  }

  /** True while there is a page to ask for; a flow that is being stopped asks for none. */
  public boolean isMore() {
    if (!open.isEmpty() && !run.isStopping()) {
      return true;
    }
    behind.settle();
    if (!open.isEmpty()) {
      run.cutShort();
    } else if (answered == 0 && declines.last() != null) {
      run.failed(new Trouble(declines.last()));
    }
    return false;
  }

  /** The query of the page that is asked for now, ready for an address. */
  public String getQuery() {
    String query = open.element().query();
    return token == null
        ? query
        : query + "&page_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /** True if there is a page for the intake, and not a refusal of the question. */
  public boolean isForIntake() {
    return fault == null;
  }

  /** The page said how the one after it is called; null: there is none. */
  void answered(String next) {
    this.next = next;
  }

  /** True if that fault concerns this question alone. */
  boolean bears(ProviderFault fault) {
    var instead = open.element().instead(fault);
    if (instead.isEmpty() || answered == 0 && unanswered == HOPELESS) {
      return false;
    }
    this.fault = fault;
    this.instead = instead.get();
    return true;
  }

  /**
   * The page is in the ledger, or on its way there: on to the next one.
   *
   * @throws Endless if the provider's pages go round in a circle or on for ever
   */
  public void turn() {
    if (fault == null) {
      onward();
    } else {
      drop();
    }
  }

  private void onward() {
    if (next == null) {
      answered++;
      var question = open.remove();
      behind.then(question::stored);
      question.next().ifPresent(open::addFirst);
      seen.clear();
    } else if (!seen.add(next)) {
      end(new Endless("its pages go round in a circle: a token came again"));
    } else if (seen.size() >= MOST) {
      end(new Endless("its pages do not end: " + MOST + " and still a token"));
    }
    token = next;
    next = null;
  }

  private void end(Endless endless) {
    if (!bears(endless)) {
      throw endless;
    }
    drop();
    next = null;
  }

  private void drop() {
    unanswered++;
    var question = open.remove();
    if (instead.isEmpty()) {
      declines.add(question.about(), fault);
    }
    for (int last = instead.size() - 1; last >= 0; last--) {
      open.addFirst(instead.get(last));
    }
    seen.clear();
    token = null;
    fault = null;
  }
}
