package io.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Splits, dividends, renames and departures are told, and the bars agree with them. */
class CorporateActionsTest {

  private static final String ACTIONS = "/v1/corporate-actions?";
  private static final String SPLIT_DAYS =
      "/v2/stocks/bars?timeframe=1Day&symbols=NVDA&start=2024-06-06&end=2024-06-12";

  @RegisterExtension
  private static final RunningSimulator simulator =
      RunningSimulator.with("start=2026-03-09T15:00:00Z", "speed=0");

  private static final RestClient rest = simulator.rest();

  private static JsonNode bars(String more, String symbol) {
    return rest.get(SPLIT_DAYS.replace("NVDA", symbol) + more).at("/bars/" + symbol);
  }

  private static JsonNode actions(String query) {
    return rest.get(ACTIONS + query).get("corporate_actions");
  }

  @Test
  void aSplitIsAJumpOfTheRawPriceAndNoneOfTheAdjusted() {
    JsonNode raw = bars("", "NVDA");
    JsonNode adjusted = bars("&adjustment=split", "NVDA");
    int last = raw.size() - 1;
    assertThat(raw.at("/0/t").asText()).isEqualTo("2024-06-06T04:00:00Z");
    assertThat(raw.at("/0/c").asDouble() / raw.at("/" + last + "/c").asDouble())
        .isCloseTo(10, within(1.5));
    assertThat(adjusted.at("/0/c").asDouble())
        .isCloseTo(raw.at("/0/c").asDouble() / 10, within(1e-4));
    assertThat(adjusted.at("/0/v").asLong()).isEqualTo(raw.at("/0/v").asLong() * 10);
    assertThat(adjusted.at("/0/vw").asDouble())
        .isCloseTo(raw.at("/0/vw").asDouble() / 10, within(1e-3));
    assertThat(adjusted.get(last)).isEqualTo(raw.get(last));
  }

  @Test
  void theAdjustedDayIsTheSameInEveryTimeframe() {
    String day =
        "&start=2024-06-06T04:00:00Z&end=2024-06-07T03:59:00Z&adjustment=split&limit=10000";
    String path = "/v2/stocks/bars?symbols=NVDA&timeframe=";
    JsonNode minutes = rest.get(path + "1Min" + day).at("/bars/NVDA");
    JsonNode whole = rest.get(path + "1Day" + day).at("/bars/NVDA/0");
    assertThat(minutes.get(minutes.size() - 1).get("c")).isEqualTo(whole.get("c"));
    assertThat(minutes.findValues("h").stream().mapToDouble(JsonNode::asDouble).max())
        .hasValue(whole.get("h").asDouble());
  }

  @Test
  void aDividendMakesOlderPricesCheaperFromItsExDateBack() {
    JsonNode last = lastDividend("SPY");
    String day = last.get("ex_date").asText();
    String range = "/v2/stocks/SPY/bars?timeframe=1Day&start=2025-01-01&end=" + day;
    JsonNode raw = rest.get(range).get("bars");
    JsonNode less = rest.get(range + "&adjustment=dividend").get("bars");
    JsonNode all = rest.get(range + "&adjustment=split,dividend").get("bars");
    int end = raw.size() - 1;
    double before = raw.get(end - 1).get("c").asDouble();
    assertThat(less.get(end)).isEqualTo(raw.get(end));
    assertThat(less.get(end - 1).get("c").asDouble())
        .isCloseTo(before - last.get("rate").asDouble(), within(0.001));
    assertThat(all).isEqualTo(less);
    assertThat(less.get(0).get("c").asDouble()).isLessThan(raw.get(0).get("c").asDouble() - 3);
  }

  /** The last one whose ex-date is over. */
  private static JsonNode lastDividend(String symbol) {
    String query = "&types=cash_dividend&start=2025-06-01&end=2026-06-01";
    JsonNode last = null;
    for (JsonNode dividend : actions("symbols=" + symbol + query).at("/cash_dividends")) {
      last = dividend.get("ex_date").asText().compareTo("2026-03-09") <= 0 ? dividend : last;
    }
    return last;
  }

  @Test
  void aNewNameHasThePastOfTheOldOne() {
    String range = "/v2/stocks/bars?timeframe=1Day&start=2022-06-06&end=2022-06-11&symbols=FB,META";
    JsonNode today = rest.get(range).get("bars");
    JsonNode then = rest.get(range + "&asof=2022-06-08").get("bars");
    JsonNode exact = rest.get(range + "&asof=-").get("bars");
    assertThat(today.has("FB")).isFalse();
    assertThat(then.has("META")).isFalse();
    assertThat(then.get("FB")).isEqualTo(today.get("META")).hasSize(6);
    assertThat(exact.get("FB")).hasSize(3);
    assertThat(exact.get("META")).hasSize(3);
    assertThat(rest.answer(range + "&asof=lately").statusCode()).isEqualTo(400);
  }

  @Test
  void eachKindIsToldWithItsFields() {
    JsonNode all =
        actions("start=2020-01-01&end=2026-03-09&limit=1000&symbols=NVDA,GE,META,SIVB,HES,X");
    assertThat(fields(all.at("/forward_splits/0")))
        .containsExactlyInAnyOrder(
            "id",
            "symbol",
            "cusip",
            "ex_date",
            "process_date",
            "record_date",
            "payable_date",
            "due_bill_redemption_date",
            "new_rate",
            "old_rate");
    assertThat(all.at("/reverse_splits/0/old_rate").asInt()).isEqualTo(8);
    assertThat(all.at("/name_changes/0/new_symbol").asText()).isEqualTo("META");
    assertThat(all.at("/worthless_removals/0/symbol").asText()).isEqualTo("SIVB");
    assertThat(all.at("/stock_mergers/0/acquirer_rate").asText()).isEqualTo("1.025");
    assertThat(all.at("/cash_mergers/0/rate").asInt()).isEqualTo(55);
    assertThat(fields(all.at("/cash_dividends/0")))
        .contains("id", "rate", "ex_date", "record_date", "payable_date", "special", "foreign");
  }

  private static List<String> fields(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    String query = "types=cash_dividend&start=2026-01-01&end=2026-03-09";
    Set<String> ids = new LinkedHashSet<>();
    String token = null;
    int pages = 0;
    do {
      JsonNode page =
          rest.get(ACTIONS + query + "&limit=40" + (token == null ? "" : "&page_token=" + token));
      page.findValuesAsText("id").forEach(id -> assertThat(ids.add(id)).isTrue());
      token = page.get("next_page_token").textValue();
      pages++;
    } while (token != null);
    assertThat(pages).isGreaterThan(3);
    assertThat(ids).containsAll(actions(query + "&limit=1000").findValuesAsText("id"));
    String one = ids.iterator().next();
    assertThat(actions("ids=" + one).findValuesAsText("id")).containsExactly(one);
  }

  @Test
  void whatIsNotYetAnnouncedIsNotToldAndWhatComesIs() {
    JsonNode coming = actions("types=cash_dividend&start=2026-03-10&end=2030-01-01&limit=1000");
    List<String> days = coming.findValuesAsText("payable_date");
    assertThat(days).hasSizeGreaterThan(50).allMatch(day -> day.compareTo("2026-06-01") < 0);
    assertThat(
            actions("types=forward_split,reverse_split&start=2026-03-10&end=2036-01-01&limit=1000")
                .findValuesAsText("ex_date"))
        .allMatch(day -> day.compareTo("2026-04-03") < 0);
  }

  @Test
  void wrongQuestionsAreRefused() {
    for (String wrong :
        List.of(
            "types=party",
            "start=then",
            "start=2026-02-01&end=2026-01-01",
            "limit=1001",
            "ids=x&symbols=AAPL",
            "page_token=nonsense")) {
      assertThat(rest.answer(ACTIONS + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(actions("symbols=UNHEARDOF").size()).isZero();
  }
}
