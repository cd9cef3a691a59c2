package io.souk.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.CompanyName;
import io.souk.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListedNamesTest {

  private final JdbcClient database = TestDatabase.fresh().client();
  private final ListedNames names = new ListedNames(database);

  @Test
  void aSymbolThatNoListNamesHasTheNameThatYahooGives() {
    assertThat(names.nameOf("VOD.L")).isEmpty();
    database
        .sql(
            "INSERT INTO instrument (symbol, source, name, stated_at, intake_id)"
                + " VALUES ('VOD.L', 'yahoo', 'Vodafone Group Public Limited Company', now(), 1)")
        .update();

    assertThat(names.nameOf("VOD.L").map(CompanyName::spoken)).contains("Vodafone");
  }

  @Test
  void aListedNameStandsBeforeAllOthers() {
    database
        .sql(
            "INSERT INTO symbol VALUES ('KO', 'Coca-Cola Company (The) Common Stock', 'NYSE', 'us_equity', 'active', true, 1)")
        .update();
    database
        .sql(
            "INSERT INTO company (symbol, source, name, facts, stated_at, intake_id)"
                + " VALUES ('KO', 'yahoo', 'Another Name', '{}', now(), 1),"
                + " ('SHEL.L', 'yahoo', 'Shell plc', '{}', now(), 1)")
        .update();

    assertThat(names.nameOf("KO"))
        .contains(new CompanyName("Coca-Cola Company (The) Common Stock"));
    assertThat(names.nameOf("SHEL.L")).contains(new CompanyName("Shell plc"));
  }
}
