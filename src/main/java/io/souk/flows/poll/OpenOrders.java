package io.souk.flows.poll;

import io.souk.database.SqlFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders are listed by when they were submitted, but any that is open may change: they are asked
 * for from the oldest one on that is not known to be over.
 */
@Component("pollOpenOrders")
class OpenOrders implements Since {

  private static final SqlFile OLDEST = SqlFile.named("flows/oldest-open-order");

  private final JdbcClient database;

  OpenOrders(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Instant of(String account, Instant answered) {
    return database
        .sql(OLDEST.text())
        .param("account", account)
        .query((row, number) -> row.getObject("oldest", OffsetDateTime.class))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .map(OffsetDateTime::toInstant)
        .filter(answered::isAfter)
        .findFirst()
        .orElse(answered);
  }
}
