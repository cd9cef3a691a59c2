package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of articles, as a person reads it. */
class NewsPageTest {

  private static final Instant NOON = Instant.parse("2026-11-19T17:00:00Z");
  private static final Pattern HEADLINE =
      Pattern.compile("<h3><a[^>]*rel=\"noopener noreferrer\"[^>]*>([^<]*)</a></h3>");

  @RegisterExtension private static final House house = House.open();

  private static final Reader viewer = Reader.as("viewer", house);

  private MadeMarket market;

  @BeforeEach
  void nothingIsWritten() {
    market = new MadeMarket(house).empty();
  }

  private static List<String> headlines(String page) {
    var headlines = new ArrayList<String>();
    var found = HEADLINE.matcher(page);
    while (found.find()) {
      headlines.add(found.group(1));
    }
    return headlines;
  }

  @Test
  void anArticleLeadsToItsPublisherAndToItsIntake() {
    long intake =
        market.article("https://news.example/a?b=1&c=2", "Rise", "Gist", NOON, "AAPL", "MSFT");

    assertThat(viewer.text("/news"))
        .contains("href=\"https://news.example/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">Rise<")
        .contains("href=\"/intake/" + intake + "\"")
        .contains(">Gist<", ">Desk, wire<", "href=\"/news?symbol=AAPL\"")
        .contains("aria-current=\"page\">News<");
  }

  @Test
  void whatProvidersWriteIsTextAndNothingElse() {
    market.article(
        "https://news.example/a",
        "<script>window.pwned=1</script>",
        "&lt;img src=x onerror=pwned()&gt; it&#39;s <b>bold</b>",
        NOON,
        "\"><i>");

    assertThat(viewer.text("/news"))
        .contains("&lt;script&gt;window.pwned")
        .contains("&lt;img src=x onerror=pwned()&gt; it&#39;s &lt;b&gt;bold")
        .doesNotContain("<script>window", "<img", "<b>bold", "<i>");
  }

  @Test
  void anAddressThatIsNoPageIsNoLink() {
    market.article("javascript:alert(1)", "Strange", null, NOON);

    assertThat(viewer.text("/news")).contains(">Strange<").doesNotContain("javascript:alert");
  }

  @Test
  void theNewestComeFirstAndOlderPagesHaveEachOnce() {
    for (int i = 0; i < 120; i++) {
      market.article("https://news.example/" + i, "No " + i, "", NOON.plusSeconds(i / 7), "AAPL");
    }
    var all = new ArrayList<String>();
    String next = "/news?symbol=aapl";
    while (next != null) {
      String page = viewer.text(next);
      all.addAll(headlines(page));
      var older = Pattern.compile("href=\"(/news\\?[^\"]+)\">Older<").matcher(page);
      next = older.find() ? older.group(1).replace("&amp;", "&") : null;
    }

    assertThat(all).hasSize(120).doesNotHaveDuplicates();
    assertThat(all.subList(0, 1)).containsAnyOf("No 119");
    assertThat(all.get(119)).isIn("No 0", "No 1", "No 2", "No 3", "No 4", "No 5", "No 6");
  }

  @Test
  void aSymbolAndWordsNarrowTheListAndStayInTheForm() {
    market.article("https://news.example/1", "Shares rise", "", NOON, "AAPL");
    market.article("https://news.example/2", "Shares fall", "", NOON, "MSFT");
    market.article("https://news.example/3", "Oil drifts", "", NOON, "MSFT");

    assertThat(headlines(viewer.text("/news?symbol=%20msft%20&q=share")))
        .containsExactly("Shares fall");
    assertThat(viewer.text("/news?symbol=msft&q=%22share%22"))
        .contains("value=\"MSFT\"", "value=\"&quot;share&quot;\"", "Newest articles about MSFT");
    assertThat(viewer.text("/news?q=nothing%00%27%29--")).contains("No article matches.");
  }

  @Test
  void theToneStandsInWordsWithWhatDecidedIt() {
    market.article("https://news.example/a", "Shares plunge", "", NOON, "AAPL");
    market.tone(
        "https://news.example/a",
        "-0.58",
        "[{\"word\":\"<b>plunge\",\"weight\":-2.8,\"place\":\"headline\",\"how\":\"stronger\"}]");
    market.article("https://news.example/b", "A company speaks", "", NOON, "AAPL");
    market.tone("https://news.example/b", "0", "[]");
    market.article("https://news.example/c", "Nobody has read this", "", NOON, "AAPL");

    String page = viewer.text("/news");

    assertThat(page)
        .contains(">Sounds bad<", ">\u22120.58<", ">&lt;b&gt;plunge<", ">\u22122.80<", ">stronger<")
        .contains("data-tone=\"bad\"")
        .doesNotContain("<b>plunge");
    assertThat(page.split("class=\"tone\"", -1)).as("only one of them tells").hasSize(2);
  }

  @Test
  void aSymbolSaysWhyItStandsThere() {
    market.article("https://news.example/a", "Apple and Microsoft", "", NOON, "AAPL");
    market.mention("https://news.example/a", "MSFT", "named in the text", "Microsoft");
    market.mention("https://news.example/a", "AAPL", "named in the text", "Apple");

    assertThat(viewer.text("/news?symbol=msft"))
        .contains("<b>AAPL</b> <span>given by alpaca; named in the text: Apple</span>")
        .contains("<b>MSFT</b> <span>named in the text: Microsoft</span>");
  }

  @Test
  void aSymbolShowsItsToneByDay() {
    var today = Instant.now();
    market.article("https://news.example/a", "Shares rise", "", today, "AAPL");
    market.tone("https://news.example/a", "0.5", "[]");
    market.article("https://news.example/b", "Shares fall", "", today, "AAPL", "MSFT");
    market.tone("https://news.example/b", "-0.7", "[]");

    assertThat(viewer.text("/news?symbol=aapl"))
        .contains("Tone by day", "data-tone=\"good\"", ">+0.10<", ">2 articles<");
    assertThat(viewer.text("/news?symbol=MSFT"))
        .contains("data-tone=\"bad\"", ">\u22120.70<", ">1 article<");
    assertThat(viewer.text("/news")).doesNotContain("Tone by day");
  }

  @Test
  void withoutNewsItSaysSo() {
    assertThat(viewer.text("/news")).contains("No article came yet.").doesNotContain(">Older<");
  }

  @Test
  void aPlaceThatIsNoneIsNoTrouble() {
    assertThat(viewer.get("/news?before=yesterday").statusCode()).isEqualTo(400);
    assertThat(viewer.get("/news?before=2026-11-19T17:00:00Z&place=%00").statusCode())
        .isEqualTo(200);
  }
}
