package io.souk.intake;

import static io.souk.intake.AccountBooks.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.intake.AccountBooks.Counts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account holds, and what it holds no more. */
class PositionStatementsTest {

  private static final AccountBooks BOOKS = new AccountBooks();
  private static final String NINE = "2026-11-20T09:00:00Z";
  private static final String TEN = "2026-11-20T10:00:00Z";
  private static final String ELEVEN = "2026-11-20T11:00:00Z";

  @BeforeEach
  void nothingIsKnown() {
    BOOKS.clear();
  }

  private static Map<String, Counts> write(String at, String... positions) {
    return BOOKS.write("alpaca-positions", list(positions), at);
  }

  private static String list(String... positions) {
    return Stream.of(positions).collect(Collectors.joining(",", "[", "]"));
  }

  private static String position(String symbol, String qty, String price) {
    return """
        {"asset_id":"id-of-%s","symbol":"%s","qty":"%s","avg_entry_price":"100","current_price":"%s"}"""
        .formatted(symbol, symbol, qty, price);
  }

  private static List<String> held() {
    return BOOKS.lines("SELECT symbol || ' ' || qty FROM position ORDER BY 1");
  }

  private static List<String> changes() {
    return BOOKS.lines(
        """
        SELECT symbol || ' ' || qty || ' ' || to_char(stated_at AT TIME ZONE 'UTC', 'HH24') FROM position_change
         ORDER BY stated_at, symbol
        """);
  }

  @Test
  void aPositionArrivesToTheLastDigitWithTheAccountItIsOf() {
    write(NINE, position("AAPL", "0.123456789", "192.000000001"));

    assertThat(
            BOOKS.lines(
                "SELECT environment || account_id || qty || ' ' || current_price || coalesce(side, '?') FROM position"))
        .containsExactly("paper" + ACCOUNT + "0.123456789 192.000000001?");
  }

  @Test
  void whatTheLastAnswerDoesNotNameIsGone() {
    write(NINE, position("AAPL", "5", "1"), position("MSFT", "7", "1"));

    assertThat(write(TEN, position("MSFT", "7", "1")))
        .containsEntry("position", new Counts(1, 0, 0))
        .containsEntry("account_list", new Counts(1, 1, 0));

    assertThat(held()).containsExactly("MSFT 7");
    assertThat(changes()).containsExactly("AAPL 5 09", "MSFT 7 09", "AAPL 0 10");
  }

  @Test
  void anEmptyAnswerClosesAll() {
    write(NINE, position("AAPL", "5", "1"));

    assertThat(write(TEN)).containsExactly(Map.entry("account_list", new Counts(1, 1, 0)));
    assertThat(held()).isEmpty();
    assertThat(write(ELEVEN)).containsEntry("account_list", new Counts(1, 0, 0));
  }

  @Test
  void anotherAccountKeepsWhatItHolds() {
    write(NINE, position("AAPL", "5", "1"));
    BOOKS.write(
        "alpaca-positions",
        list(position("AAPL", "9", "1")),
        NINE,
        Map.of("environment", "live", "account", ACCOUNT));

    write(TEN);

    assertThat(held()).containsExactly("AAPL 9");
  }

  @Test
  void theSameAgainChangesNothingAndANewPriceIsNoTrade() {
    write(NINE, position("AAPL", "5", "1"));

    assertThat(write(TEN, position("AAPL", "5", "1.00")))
        .containsEntry("position", new Counts(1, 0, 0));
    assertThat(write(TEN, position("AAPL", "5", "2")))
        .containsEntry("position", new Counts(1, 1, 0));
    assertThat(changes()).containsExactly("AAPL 5 09");
  }

  @Test
  void anAnswerThatComesLateNeitherOpensNorClosesNorChanges() {
    write(TEN, position("AAPL", "6", "2"));

    assertThat(write(NINE, position("AAPL", "5", "1"), position("MSFT", "7", "1")))
        .containsEntry("position", new Counts(2, 0, 2))
        .containsEntry("account_list", new Counts(1, 0, 1));
    assertThat(held()).containsExactly("AAPL 6");
  }

  @Test
  void aPositionThatIsRefusedIsNotTakenForGone() {
    write(NINE, position("AAPL", "5", "1"), position("MSFT", "7", "1"));

    write(TEN, position("AAPL", "some", "1"), position("MSFT", "8", "1"));

    assertThat(held()).containsExactly("AAPL 5", "MSFT 8");
  }

  @Test
  void aListThatCannotBeReadWholeClosesNothing() {
    write(NINE, position("AAPL", "5", "1"));

    var counts = write(TEN, "{\"symbol\":\"MSFT\"}");

    assertThat(counts).isEmpty();
    assertThat(held()).containsExactly("AAPL 5");
  }

  @Test
  void whatWasClosedMayBeOpenedAgain() {
    write(NINE, position("AAPL", "5", "1"));
    write(TEN);
    write(ELEVEN, position("AAPL", "3", "1"));

    assertThat(held()).containsExactly("AAPL 3");
    assertThat(changes()).containsExactly("AAPL 5 09", "AAPL 0 10", "AAPL 3 11");
  }
}
