package io.souk.flows.poll;

import io.souk.providers.KeyedAccount;
import io.souk.providers.Paging;
import io.souk.providers.Paging.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Variable;

/** The steps of a poll that asks for something of an account. */
public class AccountPolls {

  private final Function<String, KeyedAccount> owners;
  private final Function<String, Paging> pagings;
  private final Function<String, Since> beginnings;
  private final Marks marks;

  /**
   * @param owners whose account a provider's key opens, by the provider's name
   * @param pagings how to go through a list, by the bean's name
   * @param beginnings since when a list is asked for, by the bean's name
   */
  AccountPolls(
      Function<String, KeyedAccount> owners,
      Function<String, Paging> pagings,
      Function<String, Since> beginnings,
      Marks marks) {
    this.owners = owners;
    this.pagings = pagings;
    this.beginnings = beginnings;
    this.marks = marks;
  }

  /**
   * What one run asks.
   *
   * @param question path and query, as {@code /orders?status=all}
   * @param overlap how much of the last answer is asked again, as ISO-8601 duration
   */
  public AccountWalk walk(
      Run run, String provider, String question, String paging, String since, String overlap) {
    var parts = question.split("\\?", 2);
    var asked = new Request(parts[0], parts.length > 1 ? parts[1] : "");
    var again = Duration.parse(overlap);
    return new AccountWalk(
        run,
        owners.apply(provider),
        account ->
            pagings.apply(paging).walk(asked, since(run.flow(), question, account, since, again)),
        account ->
            marks.move(
                run.flow(), question, Set.of(account.get(KeyedAccount.ACCOUNT)), run.startedAt()));
  }

  private Instant since(
      String flow, String question, Map<String, String> account, String bean, Duration overlap) {
    String id = account.get(KeyedAccount.ACCOUNT);
    var mark = marks.of(flow, question).get(id);
    return mark == null ? null : beginnings.apply(bean).of(id, mark.minus(overlap));
  }

  /** An answer came. */
  public void heard(@Variable("walk") AccountWalk walk, @Body String answer) {
    walk.heard(answer);
  }

  /** It is in the ledger. */
  public void turn(@Variable("walk") AccountWalk walk) {
    walk.turn();
  }
}
