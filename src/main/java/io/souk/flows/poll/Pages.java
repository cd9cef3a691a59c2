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
 * is null. A short or empty page with a token is no end; a token that comes again never is one.
 */
public final class Pages {

  /** More pages than this are no answer to one question. */
  static final int MOST = 1_000;

  private final Run run;
  private final Behind behind;
  private final Deque<Question> open;
  private final Set<String> seen = new HashSet<>();
  private String token;
  private String next;

  /**
   * One request and its pages.
   *
   * @param query without the page's token
   * @param stored is told when the last page is in the ledger
   */
  record Question(String query, Runnable stored) {}

  Pages(Run run, List<Question> questions, Executor hand) {
    this.run = run;
    this.behind = new Behind(hand);
    this.open = new ArrayDeque<>(questions);
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

  /** The page said how the one after it is called; null: there is none. */
  void answered(String next) {
    this.next = next;
  }

  /**
   * The page is in the ledger, or on its way there: on to the next one.
   *
   * @throws Endless if the provider's pages go round in a circle or on for ever
   */
  public void turn() {
    if (next == null) {
      behind.then(open.remove().stored());
      seen.clear();
    } else if (!seen.add(next)) {
      throw new Endless("its pages go round in a circle: a token came again");
    } else if (seen.size() >= MOST) {
      throw new Endless("its pages do not end: " + MOST + " and still a token");
    }
    token = next;
    next = null;
  }
}
