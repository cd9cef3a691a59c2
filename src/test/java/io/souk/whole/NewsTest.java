package io.souk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.testing.Hub;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The news of all providers in the whole hub: one row an article, its subjects, its tone. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NewsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String DONE =
      "SELECT count(DISTINCT flow) FROM flow_run WHERE outcome = 'done' AND flow IN"
          + " ('alpaca-news', 'alpaca-assets', 'newsapi-headlines', 'newsapi-companies', 'newsapi-sources')";
  private static final String UNREAD =
      "SELECT count(*) FROM article WHERE (SELECT count(*) FROM article_reading AS reading"
          + " WHERE reading.canonical_url = article.canonical_url AND reading.intake_id = article.intake_id) < 2";

  private static Hub hub;

  @BeforeAll
  static void theNewsIsCollectedAndRead() {
    hub =
        Hub.start(
            Map.of(
                "souk.watchlist.first",
                "AAPL,NVDA,BA",
                "souk.providers.newsapi.requests-per-half-day",
                40));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(hub.count(DONE)).isEqualTo(5));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(hub.count(UNREAD)).isZero());
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void anArticleOfTwoProvidersIsOneRow() {
    assertThat(hub.count("SELECT count(*) FROM article WHERE source = 'simulated'")).isPositive();
    assertThat(
            hub.count(
                "SELECT count(*) FROM (SELECT canonical_url FROM article_provider GROUP BY canonical_url"
                    + " HAVING count(DISTINCT provider) = 2) AS shared"))
        .isPositive();
    assertThat(
            hub.count(
                "SELECT count(*) FROM article_provider WHERE provider = 'newsapi' AND provider_id <> canonical_url"))
        .isZero();
    assertThat(hub.count("SELECT count(*) FROM article WHERE headline = '[Removed]'")).isZero();
    assertThat(hub.count("SELECT count(*) FROM news_source")).isGreaterThan(5);
    assertThat(hub.count("SELECT count(*) FROM article WHERE missing_letters > 0")).isPositive();
    assertThat(
            hub.count(
                "SELECT count(*) FROM ledger WHERE received <> stored + unchanged + superseded + refused"))
        .isZero();
  }

  @Test
  void whoIsNamedIsFoundThoughNewsApiNamesNoSymbol() {
    assertThat(
            hub.count(
                "SELECT count(*) FROM article JOIN article_mention USING (canonical_url)"
                    + " WHERE provider = 'newsapi' AND symbol IN ('AAPL', 'NVDA', 'BA')"))
        .isPositive();
    assertThat(
            hub.column(
                "SELECT DISTINCT m.symbol FROM article_mention AS m JOIN article USING (canonical_url)"
                    + " WHERE headline ~* '(orchards|keep it|through the gap|about timing|ford below)'"))
        .isEmpty();
    assertThat(
            hub.count(
                "SELECT count(*) FROM article_symbol AS given WHERE provider = 'alpaca' AND NOT EXISTS"
                    + " (SELECT FROM article_mention AS found WHERE found.symbol = given.symbol"
                    + " AND found.canonical_url = given.canonical_url)"
                    + " AND symbol IN ('NVDA', 'BA') AND (SELECT cardinality(symbols) FROM article"
                    + " WHERE article.canonical_url = given.canonical_url) = 1"))
        .as("what Alpaca says of them alone, the house finds too")
        .isZero();
  }

  @Test
  void newsOfAFallSoundsBadAndOfARiseGood() {
    String tones =
        "SELECT count(*) FROM article JOIN article_tone USING (canonical_url) WHERE headline ~ '%s' AND label %s '%s'";
    String fall = "(Slip|Tumble|Sinking|Drops|Loses Ground|plunges|Losses mount|Doubts about)";
    String rise = "(Surge|Soaring|Jumps|Shares Rise|Gains Ground|rallies|cheer|optimistic)";

    assertThat(hub.count(tones.formatted(fall, "=", "negative"))).isPositive();
    assertThat(hub.count(tones.formatted(rise, "=", "positive"))).isPositive();
    assertThat(hub.count(tones.formatted(fall, "=", "positive"))).isZero();
    assertThat(hub.count(tones.formatted(rise, "=", "negative"))).isZero();
  }
}
