package io.souk.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.market.RowsStored;
import io.souk.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The readers over a real database. */
class ArticleReadersTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final DataSource SOURCE = TestDatabase.fresh().source();
  private static final JdbcClient DATABASE = JdbcClient.create(SOURCE);

  private final ReadingRoom room =
      new ReadingRoom(DATABASE, new DataSourceTransactionManager(SOURCE));
  private final ToneReader tones = new ToneReader(new LexiconModel(), DATABASE);
  private final MentionReader mentions = new MentionReader(DATABASE, Clock.systemUTC());
  private final ArticleReaders readers = new ArticleReaders(List.of(tones, mentions), room);

  @BeforeEach
  void nothingIsRead() {
    DATABASE
        .sql(
            "TRUNCATE symbol, instrument, watchlist_entry, symbol_sign, known_name, article, article_symbol, article_provider, article_correction,"
                + " article_reading, article_sentiment, article_mention, sentiment_model")
        .update();
  }

  @AfterEach
  void stop() {
    readers.stop();
  }

  private static void article(String url, String headline, long intake) {
    DATABASE
        .sql(
            """
            INSERT INTO article (canonical_url, provider, url, headline, symbols, published_at, updated_at, intake_id)
            VALUES (:url, 'test', :url, :headline, '{}', now(), now(), :intake)
            ON CONFLICT (canonical_url) DO UPDATE SET headline = EXCLUDED.headline, intake_id = EXCLUDED.intake_id
            """)
        .param("url", url)
        .param("headline", headline)
        .param("intake", intake)
        .update();
  }

  private static void listing(String symbol, String name) {
    DATABASE
        .sql("INSERT INTO symbol VALUES (?, ?, 'NASDAQ', 'us_equity', 'active', true, 1)")
        .params(symbol, name)
        .update();
  }

  private static RowsStored stored(long intake) {
    return new RowsStored("test", intake, Map.of("article", Set.of()));
  }

  private static List<String> texts(String question) {
    return DATABASE.sql(question).query(String.class).list();
  }

  private static List<String> labels() {
    return texts("SELECT label FROM article_tone ORDER BY canonical_url");
  }

  @Test
  void whatWasMissedWhileTheHubWasDownIsReadAtTheStart() {
    for (int i = 0; i < ReadingRoom.AT_ONCE + 20; i++) {
      article("https://news.example/" + i, "Shares plunge", 1);
    }
    readers.start();

    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(texts("SELECT count(*) FROM article_tone WHERE label = 'negative'"))
                    .containsExactly(String.valueOf(ReadingRoom.AT_ONCE + 20)));
  }

  @Test
  void anArticleIsReadWhenItIsCommittedAndAgainWhenItChanged() {
    readers.start();
    article("https://news.example/a", "Shares plunge", 7);
    readers.on(stored(7));
    await().atMost(LONG).until(() -> labels().equals(List.of("negative")));

    article("https://news.example/a", "UPDATE: Shares soar after all", 8);
    readers.on(stored(8));

    await().atMost(LONG).until(() -> labels().equals(List.of("positive")));
    assertThat(texts("SELECT words #>> '{0,word}' FROM article_tone")).containsExactly("soar");
    assertThat(texts("SELECT intake_id::text FROM article_sentiment")).containsExactly("8");
  }

  @Test
  void mentionsWaitForListingsAndLeaveWithTheWordsThatMadeThem() {
    article("https://news.example/a", "Nvidia and Microsoft rise", 7);
    readers.start();
    await().atMost(LONG).until(() -> labels().equals(List.of("positive")));
    assertThat(texts("SELECT symbol FROM article_mention")).isEmpty();

    listing("NVDA", "NVIDIA Corporation");
    listing("MSFT", "Microsoft Corporation Common Stock");
    readers.on(new RowsStored("alpaca-assets", 8, Map.of("symbol", Set.of())));
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(
                        texts(
                            "SELECT symbol || ' ' || said_by || ' ' || reason || ' ' || words FROM article_about ORDER BY 1"))
                    .containsExactly(
                        "MSFT souk named in the text Microsoft",
                        "NVDA souk named in the text Nvidia"));
    article("https://news.example/a", "Microsoft rises", 9);
    readers.on(stored(9));

    await()
        .atMost(LONG)
        .until(() -> texts("SELECT symbol FROM article_mention").equals(List.of("MSFT")));
  }

  @Test
  void whoIsFollowedIsFoundByTheNameThatYahooGives() {
    article("https://news.example/a", "Vodafone rises, Apple falls, Shell too", 7);
    DATABASE
        .sql(
            "INSERT INTO watchlist_entry (symbol, added_by) VALUES ('VOD.L', 'ada'), ('^GSPC', 'ada'), ('X', 'ada')")
        .update();
    readers.start();
    await().atMost(LONG).until(() -> labels().size() == 1);
    assertThat(texts("SELECT symbol FROM article_mention")).isEmpty();

    DATABASE
        .sql(
            "INSERT INTO instrument (symbol, source, name, type, stated_at, intake_id) VALUES"
                + " ('VOD.L', 'yahoo', 'Vodafone Group Public Limited Company', 'EQUITY', now(), 8),"
                + " ('SHEL.L', 'yahoo', 'Shell plc', 'EQUITY', now(), 8),"
                + " ('^GSPC', 'yahoo', 'Apple', 'INDEX', now(), 8)")
        .update();
    readers.on(new RowsStored("yahoo-quotes", 8, Map.of("instrument", Set.of("VOD.L"))));

    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(texts("SELECT symbol || ' ' || words FROM article_mention"))
                    .containsExactly("VOD.L Vodafone"));
  }

  @Test
  void aNewNameIsSoughtInTheArticlesOfTheLastDaysAndInNoOlderOnes() {
    listing("MSFT", "Microsoft Corporation Common Stock");
    article("https://news.example/new", "Nvidia rises", 7);
    article("https://news.example/old", "Nvidia falls", 7);
    DATABASE
        .sql(
            "UPDATE article SET published_at = now() - interval '8 days' WHERE canonical_url LIKE '%old'")
        .update();
    readAll();
    assertThat(texts("SELECT symbol FROM article_mention")).isEmpty();
    assertThat(readAll()).as("there is nothing new").isZero();

    listing("NVDA", "NVIDIA Corporation");
    assertThat(readAll()).isEqualTo(1);
    assertThat(texts("SELECT canonical_url FROM article_mention"))
        .containsExactly("https://news.example/new");
    assertThat(readAll()).as("once is enough").isZero();
    assertThat(new MentionReader(DATABASE, Clock.systemUTC()).ready()).isTrue();
    assertThat(room.read(mentions, 0)).as("a hub that starts anew knows them too").isZero();

    DATABASE.sql("UPDATE symbol SET name = 'Nvidia Group' WHERE symbol = 'NVDA'").update();
    DATABASE.sql("UPDATE symbol SET intake_id = 2 WHERE symbol = 'NVDA'").update();
    assertThat(readAll()).as("it is called otherwise now").isEqualTo(1);
  }

  private int readAll() {
    assertThat(mentions.ready()).isTrue();
    return room.read(mentions, 0);
  }

  @Test
  void theVersionOfTheReaderTellsItsListsOfWords() {
    assertThat(mentions.version()).isEqualTo("2-" + Names.MARK);
    assertThat(Names.MARK).matches("[0-9a-f]{8}");
    assertThat(Mark.of("a word")).isNotEqualTo(Mark.of("another word"));
  }

  @Test
  void nothingIsReadTwice() throws Exception {
    for (int i = 0; i < 40; i++) {
      article("https://news.example/" + i, "Shares rise", 1);
    }
    var counting = new Counting();
    var replicas = Executors.newFixedThreadPool(4);
    try {
      replicas.invokeAll(
          java.util.Collections.nCopies(8, (Callable<Integer>) () -> room.read(counting, 0)));
    } finally {
      replicas.shutdownNow();
    }

    assertThat(counting.read.get()).isEqualTo(40);
    assertThat(room.read(counting, 0)).isZero();
  }

  @Test
  void whatFailsIsReadAgainAndLeavesNothingBehind() {
    article("https://news.example/a", "Shares rise", 1);
    var counting = new Counting();
    counting.failing = true;

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> room.read(counting, 0)))
        .hasMessage("not today");
    assertThat(texts("SELECT reader FROM article_reading")).isEmpty();
    counting.failing = false;
    assertThat(room.read(counting, 0)).isEqualTo(1);
  }

  @Test
  void anotherModelStandsBesideAndOneAloneIsShown() {
    article("https://news.example/a", "Shares plunge", 1);
    tones.ready();
    room.read(tones, 0);
    var better = new ToneReader(new Cheerful(), DATABASE);
    better.ready();
    room.read(better, 0);

    assertThat(texts("SELECT model || ' ' || score FROM article_tone"))
        .containsExactly("cheerful 0.9000");
    assertThat(texts("SELECT model FROM article_sentiment ORDER BY model"))
        .containsExactly("cheerful", "lexicon");
    tones.ready();
    assertThat(texts("SELECT model FROM article_tone")).containsExactly("lexicon");
  }

  /** Counts what it reads. */
  private static final class Counting implements ArticleReader {
    private final AtomicInteger read = new AtomicInteger();
    private boolean failing;

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public void read(List<UnreadArticle> articles) {
      if (failing) {
        throw new IllegalStateException("not today");
      }
      read.addAndGet(articles.size());
    }
  }

  /** Likes everything. */
  private static final class Cheerful implements SentimentModel {

    @Override
    public String name() {
      return "cheerful";
    }

    @Override
    public String version() {
      return "9";
    }

    @Override
    public Tone read(String headline, String summary) {
      return new Tone(new BigDecimal("0.9"), List.of());
    }
  }
}
