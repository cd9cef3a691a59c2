package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.JsonDocument;
import io.souk.market.Symbol;
import io.souk.market.Trade;
import io.souk.market.TradingStatus;
import io.souk.testing.TestDatabase;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ItemTextTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  @Test
  void rowsTravelAsOneArrayWithTimesInNanoseconds() {
    assertThat(ItemText.of(Kind.TRADE, List.of(trade(List.of("@")), trade(null))))
        .isEqualTo(
            "{\"(AAPL,iex,7,D,126.550,10,\\\"{\\\"\\\"@\\\"\\\"}\\\",C,1795186304208123456)\","
                + "\"(AAPL,iex,7,D,126.550,10,,C,1795186304208123456)\"}");
    assertThat(ItemText.of(Kind.TRADE, List.of())).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-20T14:51:44.000000000Z",
        "2026-11-20T14:51:44.000000001Z",
        "2026-11-20T14:51:44.000000010Z",
        "2026-11-20T14:51:44.099999999Z",
        "2026-11-20T14:51:44.100000000Z",
        "2026-11-20T14:51:44.999999999Z",
        "1970-01-02T00:00:00.000000007Z",
        "1969-12-31T23:59:59.000000001Z",
        "2050-01-01T00:00:00.000000005Z"
      })
  void eachTimeArrivesToTheNanosecond(String time) {
    var at = OffsetDateTime.parse(time);
    var status = new TradingStatus("A", "iex", "H", "", "", "", "C", at);

    assertThat(
            DATABASE
                .sql("SELECT stated_at FROM unnest(CAST(:rows AS trading_status_item[]))")
                .param("rows", ItemText.of(Kind.TRADING_STATUS, List.of(status)))
                .query(Long.class)
                .single())
        .isEqualTo(at.toEpochSecond() * 1_000_000_000L + at.getNano());
  }

  @ParameterizedTest
  @EnumSource
  void theDatabaseKnowsTheItemOfEachKindFieldByField(Kind kind) {
    var known =
        DATABASE
            .sql(
                """
                SELECT attname FROM pg_attribute JOIN pg_type ON attrelid = typrelid
                 WHERE typname = :name ORDER BY attnum
                """)
            .param("name", kind.label() + "_item")
            .query(String.class)
            .list();

    assertThat(known).isEqualTo(kind.fields().names());
  }

  /** What goes into such a column is read beforehand, so that one word of it fails no intake. */
  @ParameterizedTest
  @EnumSource
  void eachTextThatTheDatabaseReadsAsJsonIsMarkedAsADocument(Kind kind) {
    var read =
        DATABASE
            .sql(
                """
                SELECT attname FROM pg_attribute JOIN pg_type ON attrelid = typrelid
                 WHERE typname = :name AND atttypid = CAST('jsonb' AS regtype) ORDER BY attnum
                """)
            .param("name", kind.label() + "_item")
            .query(String.class)
            .list();
    var marked =
        Arrays.stream(kind.record().getRecordComponents())
            .filter(part -> part.getAccessor().isAnnotationPresent(JsonDocument.class))
            .map(RecordComponent::getName)
            .toList();

    assertThat(marked).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain",
        "two words",
        " edges ",
        "",
        "a,b",
        "(a)",
        "\"quoted\"",
        "back\\slash",
        "\\\"both\\\"",
        "{braces}",
        "NULL",
        "line\nfeed",
        "tab\t",
        "Ünïcödé 株 🙂",
        "'single'",
        "{\"a\":\"b\\\\c\"}"
      })
  void eachTextArrivesAsItIs(String text) {
    var symbol = new Symbol("A", text, null, "us_equity", "active", true, null);

    assertThat(
            DATABASE
                .sql("SELECT name FROM unnest(CAST(:rows AS symbol_item[])) WHERE exchange IS NULL")
                .param("rows", ItemText.of(Kind.SYMBOL, List.of(symbol)))
                .query(String.class)
                .single())
        .isEqualTo(text);
  }

  @Test
  void aListArrivesAsItIs() {
    var conditions = List.of("@", " ", "", "a\"b", "c\\d", "e,f", "{g}", "NULL");

    var arrived =
        DATABASE
            .sql("SELECT conditions FROM unnest(CAST(:rows AS trade_item[]))")
            .param("rows", ItemText.of(Kind.TRADE, List.of(trade(conditions))))
            .query((row, number) -> row.getArray(1).getArray())
            .single();

    assertThat(new ArrayList<>(Arrays.asList((Object[]) arrived))).isEqualTo(conditions);
  }

  private static Trade trade(List<String> conditions) {
    return new Trade(
        "AAPL",
        "iex",
        7,
        "D",
        new BigDecimal("126.550"),
        BigDecimal.TEN,
        conditions,
        "C",
        OffsetDateTime.parse("2026-11-20T14:51:44.208123456Z"));
  }
}
