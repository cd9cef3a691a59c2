package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Companies;
import io.souk.simulator.companies.Company;
import io.souk.simulator.market.Lead;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.Newsroom;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds securities by symbol or name, and what was told of them in the last days. */
final class Searches {

  private static final long SECOND = 1_000_000_000L;
  private static final int HOURS_BACK = 72;
  private static final List<String> TOOK =
      List.of(
          "Quotes",
          "News",
          "Algowatchlist",
          "PredefinedScreener",
          "Crunchbase",
          "Nav",
          "ResearchReports",
          "ScreenerField",
          "CulturalAssets",
          "SearchLists");

  private final World world;
  private final Companies companies;
  private final Market market;

  Searches(World world, Companies companies, Market market) {
    this.world = world;
    this.companies = companies;
    this.market = market;
  }

  JsonObject answer(Ask ask) {
    String asked = ask.text("q", "").trim();
    if (asked.isEmpty()) {
      throw YahooError.bad("finance", "Missing required query parameter=q");
    }
    List<Security> found = found(asked, ask.number("quotesCount", 7));
    var quotes = new JsonArray();
    found.forEach(security -> quotes.add(quote(security, 4_000_000 - quotes.size() * 90_000)));
    JsonArray news = news(found, ask.number("newsCount", 4));
    var answer =
        new JsonObject()
            .put("explains", new JsonArray())
            .put("count", quotes.size() + news.size())
            .put("quotes", quotes)
            .put("news", news)
            .put("nav", new JsonArray())
            .put("lists", new JsonArray())
            .put("researchReports", new JsonArray())
            .put("screenerFieldResults", new JsonArray())
            .put("totalTime", 23);
    TOOK.forEach(part -> answer.put("timeTakenFor" + part, 0));
    return answer;
  }

  /** The very symbol first, then symbols that begin so, then names that have the words. */
  private List<Security> found(String asked, int most) {
    String words = asked.toLowerCase(Locale.ROOT);
    var found = new ArrayList<Security>();
    for (Security security : world.all()) {
      if (rank(security, words) < 3) {
        found.add(security);
      }
    }
    found.sort(
        Comparator.<Security>comparingInt(security -> rank(security, words))
            .thenComparing(security -> -security.instrument().turnover()));
    return found.subList(0, Math.min(found.size(), Math.max(0, most)));
  }

  private static int rank(Security security, String words) {
    String symbol = security.symbol().toLowerCase(Locale.ROOT);
    if (symbol.equals(words)) {
      return 0;
    } else if (symbol.startsWith(words)) {
      return 1;
    }
    return security.name().toLowerCase(Locale.ROOT).contains(words) ? 2 : 3;
  }

  private JsonObject quote(Security security, int score) {
    var quote =
        new JsonObject()
            .put("exchange", security.quotation().code())
            .put("shortname", Words.brief(security.name()))
            .put("quoteType", security.quotation().kind())
            .put("symbol", security.symbol())
            .put("index", "quotes")
            .put("score", score)
            .put("typeDisp", Words.kind(security))
            .put("longname", security.name())
            .put("exchDisp", Words.exchange(security))
            .put("isYahooFinance", true);
    Company company = companies.of(security);
    if (company != null) {
      String sector = company.profile().sector();
      String industry = company.profile().industry();
      quote.put("sector", sector).put("sectorDisp", sector);
      quote.put("industry", industry).put("industryDisp", industry);
    }
    return quote;
  }

  /** The newest stories about the first that was found, under the addresses of the newsroom. */
  private JsonArray news(List<Security> found, int most) {
    var news = new JsonArray();
    if (found.isEmpty()) {
      return news;
    }
    String symbol = found.get(0).instrument().symbol();
    long hour = market.now() / Newsroom.HOUR;
    for (long back = 0; back < HOURS_BACK && news.size() < most; back++) {
      List<Lead> told = market.newsroom().hour(hour - back, market.now());
      for (int i = told.size() - 1; i >= 0 && news.size() < most; i--) {
        if (told.get(i).symbols().contains(symbol)) {
          news.add(story(told.get(i)));
        }
      }
    }
    return news;
  }

  private JsonObject story(Lead lead) {
    var story = market.newsroom().written(lead);
    byte[] id = ("story " + lead.id()).getBytes(StandardCharsets.UTF_8);
    return new JsonObject()
        .put("uuid", UUID.nameUUIDFromBytes(id).toString())
        .put("title", story.headline())
        .put("publisher", story.author())
        .put("link", "https://news.example" + story.path())
        .put("providerPublishTime", lead.created() / SECOND)
        .put("type", "STORY")
        .put("relatedTickers", new JsonArray(lead.symbols()));
  }
}
