package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.Trade;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void rowsAreWrittenAsTheStatementsReadThem() throws Exception {
    var trade =
        new Trade(
            "AAPL",
            "iex",
            7,
            "D",
            new BigDecimal("126.550"),
            BigDecimal.TEN,
            List.of("@"),
            "C",
            OffsetDateTime.parse("2026-11-20T14:51:44.208123456Z"));

    assertThat(Json.forStatements().writeValueAsString(List.of(trade)))
        .isEqualTo(
            "[{\"symbol\":\"AAPL\",\"feed\":\"iex\",\"trade_id\":7,\"exchange\":\"D\",\"price\":126.550,\"size\":10,"
                + "\"conditions\":[\"@\"],\"tape\":\"C\",\"traded_at\":1795186304208123456}]");
  }
}
