package io.souk.dashboard;

import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The news, the newest first. */
@Controller
class NewsPage {

  /**
   * The page.
   *
   * @param symbol of which all articles speak, null for any
   * @param words that headline or summary have, null for any
   * @param days in which tone was written about the symbol, the newest day first
   * @param older the article that the next page begins below, null on the last page
   */
  record NewsView(
      String symbol,
      String words,
      List<ToneOfDay> days,
      List<NewsEntry> articles,
      NewsEntry older) {

    public boolean asked() {
      return symbol != null || words != null;
    }
  }

  private static final int PAGE = 50;
  private static final int LONGEST = 200;
  private static final SqlFile NEWS = SqlFile.named("dashboard/news");

  private static final SqlFile TONES = SqlFile.named("dashboard/news-tones");
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final JdbcClient database;
  private final Clock clock;

  NewsPage(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One page of the list.
   *
   * @param before when the last article of the page before was published
   * @param place and its place among those of the same moment
   */
  @GetMapping("/news")
  String news(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          Instant before,
      @RequestParam(defaultValue = "") String place,
      Model model) {
    String of = typed(symbol);
    String wanted = typed(words);
    String inCapitals = of == null ? null : of.toUpperCase(Locale.ROOT);
    var articles =
        database
            .sql(NEWS.text())
            .param("symbol", inCapitals)
            .param("words", wanted)
            .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
            .param("place", place.replace("\u0000", ""))
            .param("most", PAGE + 1)
            .query(NewsEntry::read)
            .list();
    boolean more = articles.size() > PAGE;
    var page = more ? articles.subList(0, PAGE) : articles;
    var older = more ? page.get(PAGE - 1) : null;
    var days = before == null ? days(inCapitals) : List.<ToneOfDay>of();
    model.addAttribute("news", new NewsView(inCapitals, wanted, days, page, older));
    return "news";
  }

  private List<ToneOfDay> days(String symbol) {
    return symbol == null
        ? List.of()
        : database
            .sql(TONES.text())
            .param("symbol", symbol)
            .param("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
            .query(ToneOfDay.class)
            .list();
  }

  /** What a person typed, null if that is nothing. */
  private static String typed(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ").strip();
    return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
  }
}
