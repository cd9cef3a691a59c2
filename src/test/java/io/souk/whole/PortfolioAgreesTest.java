package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.testing.Hub;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the account is worth is what it has in cash and holds in shares, told at one moment. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class PortfolioAgreesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Test
  void equityIsCashAndTheMarketValueOfThePositions() {
    try (var hub = Hub.start(Map.of("souk.simulator.rate", 0))) {
      hub.tellSimulator("house", "{\"trades\": false}");
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  hub.count("SELECT count(*) FROM account_state") > 0
                      && hub.count("SELECT count(*) FROM position") > 0);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          hub.column(
                              """
                              SELECT (equity - cash - (SELECT sum(market_value) FROM position))::text
                                FROM account_state ORDER BY stated_at DESC LIMIT 1
                              """))
                      .allMatch(off -> Math.abs(Double.parseDouble(off)) < 0.01));
      assertThat(
              hub.count(
                  "SELECT count(*) FROM position WHERE abs(market_value - qty * current_price) > 0.01"))
          .isZero();
      assertThat(
              hub.count(
                  """
                  SELECT count(*) FROM position LEFT JOIN LATERAL (
                    SELECT sum(CASE WHEN side = 'buy' THEN qty ELSE -qty END) AS qty FROM fill
                     WHERE fill.symbol = position.symbol) AS traded ON true WHERE position.qty <> traded.qty
                  """))
          .as("positions that are not the sum of what was traded; splits would part them")
          .isLessThanOrEqualTo(hub.count("SELECT count(*) FROM activity WHERE type = 'SPLIT'"));
    }
  }
}
