package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NewsAPI's lists of several pages, as a paid plan gives them, against the simulated service. */
class NewsPagesInTheHubTest {

  private static HubRuns runs;

  @TempDir static Path folder;

  /** The simulated company of a fresh market has few articles: so the pages are small. */
  @BeforeAll
  static void start() {
    var routes = RoutesFolder.copiedTo(folder);
    routes.withFlows("newsapi-companies", "newsapi-headlines");
    for (String flow : List.of("newsapi-companies", "newsapi-headlines")) {
      routes.edit(
          "flows/" + flow + ".camel.yaml", text -> text.replace("pageSize=100", "pageSize=2"));
    }
    runs =
        new HubRuns(
            Hub.start(
                Map.of(
                    "souk.watchlist.first",
                    "AAPL,NVDA",
                    "souk.flows.routes",
                    folder,
                    "NEWSAPI_KEY",
                    "business-news-key",
                    "souk.providers.newsapi.results-at-most",
                    4,
                    "souk.providers.newsapi.requests-per-minute",
                    10_000)));
    runs.ended("newsapi-companies", 1);
    runs.ended("newsapi-headlines", 1);
  }

  @AfterAll
  static void stop() {
    runs.hub().close();
  }

  private static long pages(String flow, int number) {
    return runs.hub()
        .count(
            "SELECT count(*) FROM intake WHERE flow = '%s' AND source LIKE '%%&page=%d'"
                .formatted(flow, number));
  }

  @Test
  void eachCompanyIsReadAsFarAsThePlanReachesAndTheCutIsTold() {
    var run = runs.of("newsapi-companies").get(0);

    assertThat(run).containsEntry("outcome", "done");
    assertThat((String) run.get("detail"))
        .contains("2 of 2 symbols; left out: AAPL (all but 4 of ");
    assertThat(pages("newsapi-companies", 2)).isEqualTo(2);
    assertThat(pages("newsapi-companies", 3)).isZero();
  }

  @Test
  void theHeadlinesAreReadPageAfterPage() {
    var run = runs.of("newsapi-headlines").get(0);

    assertThat(run).containsEntry("outcome", "done");
    assertThat((String) run.get("detail")).contains("left out: all but 4 of ");
    assertThat(pages("newsapi-headlines", 2)).isEqualTo(1);
    assertThat(pages("newsapi-headlines", 3)).isZero();
  }
}
