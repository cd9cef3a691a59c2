package io.souk.market;

import java.time.OffsetDateTime;

/**
 * One setting of an account, such as whether it may sell short.
 *
 * @param environment {@code paper} or {@code live}
 * @param value as JSON, so that {@code "4"} and {@code 4} stay apart
 */
public record AccountSetting(
    String environment,
    String accountId,
    String name,
    @JsonDocument String value,
    OffsetDateTime statedAt)
    implements Stated {

  public AccountSetting {
    Refuse.owner(environment, accountId);
    Refuse.blank(name, "name");
    Refuse.missing(value, "value");
    Refuse.missing(statedAt, "statedAt");
    statedAt = Utc.of(statedAt);
  }
}
