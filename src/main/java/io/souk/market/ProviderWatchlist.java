package io.souk.market;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A list of symbols that the owner of an account keeps at the broker.
 *
 * @param environment {@code paper} or {@code live}
 * @param members its symbols in the owner's order; null where they were not said
 * @param statedAt when it was said, as far as known: when the answer came
 */
public record ProviderWatchlist(
    String environment,
    String accountId,
    String watchlistId,
    String name,
    List<String> members,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt,
    OffsetDateTime statedAt)
    implements Stated {

  public ProviderWatchlist {
    Refuse.owner(environment, accountId);
    Refuse.blank(watchlistId, "watchlistId");
    Refuse.missing(name, "name");
    Refuse.missing(statedAt, "statedAt");
    if (members != null) {
      members.forEach(member -> Refuse.blank(member, "members"));
      members = members.stream().distinct().toList();
    }
    createdAt = Utc.of(createdAt);
    updatedAt = Utc.of(updatedAt);
    statedAt = Utc.of(statedAt);
  }
}
