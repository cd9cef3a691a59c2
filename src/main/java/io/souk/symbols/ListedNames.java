package io.souk.symbols;

import io.souk.database.SqlFile;
import io.souk.market.CompanyName;
import io.souk.market.CompanyNames;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the listings, and of what no list names. */
@Component
class ListedNames implements CompanyNames {

  private static final SqlFile NAME = SqlFile.named("symbols/name");

  private final JdbcClient database;

  ListedNames(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<CompanyName> nameOf(String symbol) {
    return database
        .sql(NAME.text())
        .param("symbol", symbol)
        .query(String.class)
        .optional()
        .map(CompanyName::new);
  }
}
