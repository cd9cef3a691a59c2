package io.souk.flows.poll;

import io.souk.providers.Paging;
import io.souk.providers.Paging.Request;
import io.souk.providers.Question;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** The steps of polls whose answers may go on over several pages: of one address, or of symbols. */
public class ListPolls {

  private final Function<String, Paging> pagings;

  /**
   * @param pagings how to go through a list, by the bean's name
   */
  ListPolls(Function<String, Paging> pagings) {
    this.pagings = pagings;
  }

  /** What one run asks of one address. */
  public ListWalk walk(Run run, String query, String paging) {
    return new ListWalk(run, course(new Request("", query), paging));
  }

  /** What is asked for the symbol in turn, unless a page of its answer is still to be asked for. */
  public void ask(Round round, Question question, String query, String paging) {
    round.ask(() -> course(new Request(question.path(), query + question.more()), paging));
  }

  private Course course(Request first, String paging) {
    return new Course(pagings.apply(paging).walk(first, null));
  }

  /** An answer came. */
  public void heard(
      @Variable("list") ListWalk list, @Variable("round") Round round, @Body String answer) {
    if (round == null) {
      list.heard(answer);
    } else {
      round.heard(answer);
    }
  }

  /** It is in the ledger. */
  public void turn(@Variable("list") ListWalk list) {
    list.turn();
  }
}
