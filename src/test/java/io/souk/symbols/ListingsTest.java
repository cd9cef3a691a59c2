package io.souk.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListingsTest {

  private final JdbcClient database = TestDatabase.fresh().client();
  private final Listings listings = new Listings(database);

  @BeforeEach
  void someListings() {
    database
        .sql(
            """
            INSERT INTO symbol (symbol, name, exchange, asset_class, status, tradable, intake_id) VALUES
              ('F',    'Ford Motor Company',       'NYSE',   'us_equity', 'active',   true,  1),
              ('FORD', 'Forward Industries, Inc.', 'NASDAQ', 'us_equity', 'active',   true,  1),
              ('FORM', 'FormFactor, Inc.',         'NASDAQ', 'us_equity', 'active',   true,  1),
              ('ONON', 'On Holding AG',            'NYSE',   'us_equity', 'active',   true,  1),
              ('LEV',  'Lion Forge 100% Electric', null,     'us_equity', 'active',   true,  1),
              ('FORX', 'Former Listing',           'NYSE',   'us_equity', 'inactive', false, 1)
            """)
        .update();
    database.sql("INSERT INTO watchlist_entry (symbol, added_by) VALUES ('FORM', 'ada')").update();
  }

  @Test
  void theSymbolItselfComesFirstThenSymbolsThenNames() {
    assertThat(listings.matching("ford", 10))
        .extracting(Listing::symbol)
        .containsExactly("FORD", "F");
    assertThat(listings.matching(" for ", 10))
        .extracting(Listing::symbol)
        .containsExactly("FORD", "FORM", "F", "LEV");
  }

  @Test
  void aListingSaysWhetherItIsFollowed() {
    assertThat(listings.matching("FORM", 10))
        .containsExactly(new Listing("FORM", "FormFactor, Inc.", "NASDAQ", true));
    assertThat(listings.matching("LEV", 10))
        .containsExactly(new Listing("LEV", "Lion Forge 100% Electric", null, false));
  }

  @Test
  void anyWordOfANameIsFoundButNotItsMiddle() {
    assertThat(listings.matching("holding", 10))
        .extracting(Listing::symbol)
        .containsExactly("ONON");
    assertThat(listings.matching("olding", 10)).isEmpty();
  }

  @Test
  void noMoreAreFoundThanAskedFor() {
    assertThat(listings.matching("fo", 2))
        .extracting(Listing::symbol)
        .containsExactly("FORD", "FORM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "%", "_", "former", "' OR 1=1 --"})
  void whatIsNotListedIsNotFound(String text) {
    assertThat(listings.matching(text, 10)).isEmpty();
  }
}
