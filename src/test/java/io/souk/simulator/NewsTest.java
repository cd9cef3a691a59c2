package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The news of the simulated market. */
class NewsTest {

  private static final String NEWS = "/v1beta1/news?";
  private static final String DAY = "start=2026-03-06T05:00:00Z&end=2026-03-07T04:59:59Z";

  @RegisterExtension
  private static final RunningSimulator simulator = RunningSimulator.with("rate=10");

  private static final RestClient rest = simulator.rest();

  private static List<JsonNode> all(String query) {
    var all = new ArrayList<JsonNode>();
    String token = null;
    do {
      JsonNode page = rest.get(NEWS + query + (token == null ? "" : "&page_token=" + token));
      page.path("news").forEach(all::add);
      token = page.path("next_page_token").textValue();
    } while (token != null);
    return all;
  }

  @Test
  void everyHourHasSomeAndEachHasEveryField() {
    var day = all(DAY + "&limit=50&sort=asc&include_content=true");

    assertThat(day.stream().map(story -> story.get("updated_at").asText().substring(0, 13)))
        .contains("2026-03-06T05", "2026-03-06T14", "2026-03-07T04");
    assertThat(
            day.stream().map(story -> story.get("updated_at").asText().substring(0, 13)).distinct())
        .hasSize(24);
    assertThat(day)
        .hasSizeBetween(24 * 20, 24 * 64)
        .allSatisfy(
            story -> {
              assertThat(story.fieldNames())
                  .toIterable()
                  .containsExactly(
                      "author",
                      "content",
                      "created_at",
                      "headline",
                      "id",
                      "images",
                      "source",
                      "summary",
                      "symbols",
                      "updated_at",
                      "url");
              assertThat(story.get("headline").asText())
                  .isNotBlank()
                  .doesNotContain("%s", "null", "Inc.", " Class ");
              assertThat(story.get("url").asText())
                  .matches("https://news\\.example/news/\\d+/[a-z0-9-]+");
              assertThat(story.get("symbols")).isNotEmpty();
              assertThat(Instant.parse(story.get("updated_at").asText()))
                  .isAfterOrEqualTo(story.get("created_at").asText());
            });
    assertThat(day).extracting(story -> story.get("id").asLong()).doesNotHaveDuplicates();
    assertThat(day).extracting(story -> story.get("images").size()).contains(0, 3);
    assertThat(day).extracting(story -> story.get("symbols").size()).contains(1, 2);
    assertThat(day).extracting(story -> story.get("content").asText()).contains("");
    assertThat(day)
        .filteredOn(story -> !story.get("updated_at").equals(story.get("created_at")))
        .isNotEmpty()
        .allMatch(story -> story.get("headline").asText().startsWith("UPDATE: "));
  }

  @Test
  void pagesOfAnySizeMakeTheSameWholeInBothDirections() {
    var whole = all(DAY + "&limit=50&sort=asc&symbols=AAPL,NVDA,TSLA");

    assertThat(whole).hasSizeGreaterThan(5);
    for (int limit : new int[] {1, 3, 10}) {
      String query = DAY + "&symbols=AAPL,NVDA,TSLA&limit=" + limit;
      assertThat(all(query + "&sort=asc")).isEqualTo(whole);
      var down = all(query);
      Collections.reverse(down);
      assertThat(down).isEqualTo(whole);
    }
    assertThat(rest.get(NEWS + DAY).get("news")).hasSize(10);
  }

  @Test
  void onlyStoriesThatSpeakOfASymbolAskedForAreTold() {
    assertThat(all(DAY + "&limit=50&symbols=NVDA,XYZZY"))
        .isNotEmpty()
        .allMatch(story -> story.get("symbols").toString().contains("\"NVDA\""));
    assertThat(rest.answer(NEWS + "symbols=XYZZY").body())
        .isEqualTo("{\"news\":[],\"next_page_token\":null}");
  }

  @Test
  void theTokenNamesThePlace() {
    JsonNode page = rest.get(NEWS + DAY + "&limit=1");

    byte[] token = Base64.getDecoder().decode(page.get("next_page_token").asText());
    JsonNode story = page.get("news").get(0);
    Instant updated = Instant.parse(story.get("updated_at").asText());
    assertThat(new String(token))
        .isEqualTo(updated.getEpochSecond() + "000000000|" + story.get("id").asLong());
  }

  @Test
  void theSameSeedTellsTheSameNewsAndAnotherSeedOthers() {
    String expected = rest.answer(NEWS + DAY).body();
    try (Simulator same = Simulator.start(SimulatorSettings.of("port=0", "rate=1"));
        Simulator other = Simulator.start(SimulatorSettings.of("port=0", "seed=8"))) {
      assertThat(new RestClient(same.port()).answer(NEWS + DAY).body()).isEqualTo(expected);
      assertThat(new RestClient(other.port()).answer(NEWS + DAY).body()).isNotEqualTo(expected);
    }
  }

  @Test
  void theToneIsThatOfTheDaysPrice() {
    var day = all(DAY + "&limit=50&sort=asc&include_content=true");
    int told = 0;
    for (JsonNode story : day.subList(0, 200)) {
      if (!story.get("summary").asText().contains("today's open")) {
        continue; // the day has only just begun: it speaks of the one before
      }
      String minute = story.get("created_at").asText().substring(0, 16) + ":00Z";
      String symbol = story.get("symbols").get(0).asText();
      double move = move(symbol, minute);
      String headline = story.get("headline").asText();
      if (headline.matches(".*(Surge|Soaring|Jumps|Rise |Gains|Higher, Up).*")) {
        assertThat(move).as(story.toString()).isPositive();
        told++;
      } else if (headline.matches(".*(Tumble|Sinking|Drops|Slip |Loses|Lower, Down).*")) {
        assertThat(move).as(story.toString()).isNegative();
        told++;
      }
    }
    assertThat(told).isGreaterThan(50);
  }

  /** From the day's open to the last price before the minute. */
  private static double move(String symbol, String minute) {
    String range = "&start=2026-03-06T05:00:00Z&end=" + Instant.parse(minute).minusSeconds(60);
    var bars =
        rest.allPages(
            "/v2/stocks/bars?timeframe=1Min&limit=10000&symbols=" + symbol + range, "bars", symbol);
    return bars.isEmpty()
        ? 0
        : bars.get(bars.size() - 1).get("c").asDouble() - bars.get(0).get("o").asDouble();
  }

  @Test
  void nothingIsToldBeforeItHappens() {
    var newest = rest.get(NEWS + "start=2026-01-01T00:00:00Z").get("news").get(0);

    assertThat(Instant.parse(newest.get("updated_at").asText())).isBefore(Instant.now());
  }

  @Test
  void wrongQuestionsAndStrangersAreRefusedInTheHostsOwnWords() {
    refused("limit=51", 400, "invalid limit: larger than the allowed maximum of 50");
    refused("limit=0", 400, "invalid limit: smaller than the allowed minimum of 1");
    refused("sort=up", 400, "invalid sort: up");
    refused("symbols=AA$PL", 400, "invalid symbol: AA$PL");
    refused("start=yesterday", 400, "invalid start: yesterday");
    refused("start=2026-03-02&end=2026-03-01", 400, "end should not be before start");
    refused("page_token=nonsense", 400, "invalid page_token");
    refused("include_content=perhaps", 400, "invalid include_content: perhaps");
    assertThat(rest.answer(NEWS, "demo-key", "wrong").statusCode()).isEqualTo(403);
    assertThat(rest.answer(NEWS, null, null).body()).isEqualTo("{\"message\":\"forbidden.\"}");
  }

  private static void refused(String query, int status, String message) {
    HttpResponse<String> answer = rest.answer(NEWS + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(status);
    assertThat(RestClient.read(answer).get("message").asText()).isEqualTo(message);
  }

  @Test
  void contentsAreToldOnRequestAndMayBeInsistedOn() {
    assertThat(all(DAY + "&limit=50&symbols=NVDA"))
        .allMatch(story -> story.get("content").asText().isEmpty());
    assertThat(all(DAY + "&limit=50&symbols=NVDA&include_content=true&exclude_contentless=true"))
        .isNotEmpty()
        .allMatch(story -> story.get("content").asText().startsWith("<p>"));
  }
}
