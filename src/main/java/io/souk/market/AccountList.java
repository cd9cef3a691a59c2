package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A whole list of an account, by the identities it names: what the account had before and the list
 * does not name is gone.
 *
 * @param environment {@code paper} or {@code live}
 * @param list of what: {@code position} (identities of assets) or {@code watchlist}
 * @param members each once, in alphabetical order; empty if the account has none
 */
public record AccountList(
    String environment,
    String accountId,
    String list,
    List<String> members,
    OffsetDateTime statedAt)
    implements Stated {

  private static final List<String> LISTS = List.of("position", "watchlist");

  public AccountList {
    Refuse.owner(environment, accountId);
    Refuse.when(!LISTS.contains(list), IMPOSSIBLE_VALUE, "an account has no list of %s", list);
    Refuse.missing(statedAt, "statedAt");
    var named = members == null ? List.<String>of() : members;
    named.forEach(member -> Refuse.blank(member, "members"));
    members = named.stream().distinct().sorted().toList();
    statedAt = Utc.of(statedAt);
  }
}
