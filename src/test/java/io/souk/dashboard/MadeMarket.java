package io.souk.dashboard;

import io.souk.market.RowsStored;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows that providers would have brought, and tells the house of them. */
final class MadeMarket {

  /** What no provider should be able to run in a reader's browser. */
  static final String EVIL = "<script>window.pwned=1</script>\"'><img src=x onerror=pwned()>";

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final House house;
  private final JdbcClient database;

  MadeMarket(House house) {
    this.house = house;
    this.database = house.database();
  }

  /** Nothing is followed, and nothing is known. */
  MadeMarket empty() {
    for (String table :
        List.of(
            "watchlist_entry",
            "latest_trade",
            "latest_quote",
            "latest_trading_status",
            "bar",
            "corporate_action",
            "article_symbol",
            "article_mention",
            "article_sentiment",
            "sentiment_model",
            "article")) {
      database.sql("DELETE FROM " + table).update();
    }
    return this;
  }

  /** What the house heard in an article. */
  void tone(String url, String score, String words) {
    database
        .sql("INSERT INTO sentiment_model VALUES ('lexicon', '1', true) ON CONFLICT DO NOTHING")
        .update();
    database
        .sql(
            "INSERT INTO article_sentiment VALUES (?, 'lexicon', '1', CAST(? AS numeric), CAST(? AS jsonb), 1)")
        .params(url, score, words)
        .update();
  }

  /** Of whom the house found an article to speak. */
  void mention(String url, String symbol, String reason, String words) {
    database
        .sql("INSERT INTO article_mention VALUES (?, ?, ?, ?, 1)")
        .params(symbol, url, reason, words)
        .update();
  }

  /** An article of the given symbols; answers the intake that brought it. */
  long article(String url, String headline, String summary, Instant at, String... symbols) {
    long intake = database.sql("SELECT next_intake()").query(Long.class).single();
    database
        .sql(
            "INSERT INTO article VALUES (:url, 'alpaca', :url, :headline, :summary, NULL, 'Desk', 'wire', :about,"
                + " :at, :at, :intake)")
        .param("url", url)
        .param("headline", headline)
        .param("summary", summary)
        .param("about", symbols)
        .param("at", Timestamp.from(at))
        .param("intake", intake)
        .update();
    for (String symbol : symbols) {
      database
          .sql("INSERT INTO article_symbol VALUES (?, ?, 'alpaca', 'given by the provider', ?)")
          .params(symbol, url, intake)
          .update();
    }
    return intake;
  }

  MadeMarket listed(String symbol, String name) {
    database
        .sql(
            "INSERT INTO symbol VALUES (?, ?, 'NASDAQ', 'us_equity', 'active', true, next_intake())"
                + " ON CONFLICT DO NOTHING")
        .params(symbol, name)
        .update();
    return this;
  }

  MadeMarket followed(String symbol, String name) {
    listed(symbol, name);
    database
        .sql("INSERT INTO watchlist_entry VALUES (?, now(), 'test') ON CONFLICT DO NOTHING")
        .param(symbol)
        .update();
    return this;
  }

  /** A trade becomes the newest; returns the intake it came with. */
  long trade(String symbol, String price, Instant at) {
    long intake = intake("alpaca-stream", tradeFrame(symbol, price, at), 1, 0);
    database
        .sql(
            "INSERT INTO trade VALUES (?, 'iex', ?, ?, 'V', ?, ?, 100, '{@}', 'C', 'good', NULL, ?)")
        .params(symbol, micros(at), at.getNano() % 1000, intake, new BigDecimal(price), intake)
        .update();
    database
        .sql(
            """
            INSERT INTO latest_trade VALUES (?, 'iex', ?, ?, 'V', ?, ?, 100, ?)
            ON CONFLICT (symbol) DO UPDATE SET traded_at = EXCLUDED.traded_at, traded_ns = EXCLUDED.traded_ns,
              price = EXCLUDED.price, intake_id = EXCLUDED.intake_id
            """)
        .params(symbol, micros(at), at.getNano() % 1000, intake, new BigDecimal(price), intake)
        .update();
    stored(intake, "trade", symbol);
    return intake;
  }

  long quote(String symbol, String bid, String ask, Instant at) {
    long intake =
        intake(
            "alpaca-stream",
            "[{\"T\":\"q\",\"S\":\"%s\",\"bp\":%s,\"ap\":%s}]".formatted(symbol, bid, ask),
            1,
            0);
    database
        .sql(
            """
            INSERT INTO latest_quote VALUES (?, 'iex', ?, ?, 'V', ?, 100, 'V', ?, 200, NULL, 'C', ?)
            ON CONFLICT (symbol) DO UPDATE SET quoted_at = EXCLUDED.quoted_at, quoted_ns = EXCLUDED.quoted_ns,
              bid = EXCLUDED.bid, ask = EXCLUDED.ask, intake_id = EXCLUDED.intake_id
            """)
        .params(symbol, micros(at), at.getNano() % 1000, decimal(bid), decimal(ask), intake)
        .update();
    stored(intake, "quote", symbol);
    return intake;
  }

  long day(String symbol, LocalDate day, String close, String volume) {
    long intake =
        intake("alpaca-bars", "{\"bars\":{\"%s\":[{\"c\":%s}]}}".formatted(symbol, close), 1, 0);
    bar(symbol, "1Day", day.atStartOfDay(NEW_YORK).toInstant(), close, volume, intake);
    stored(intake, "bar", symbol);
    return intake;
  }

  MadeMarket split(String symbol, LocalDate exOn, int newShares, int oldShares) {
    database
        .sql(
            """
            INSERT INTO corporate_action (source, number, type, symbol, day, ex_on, new_rate, old_rate, facts, stated_at, intake_id)
            VALUES ('alpaca', ?, 'forward_split', ?, ?, ?, ?, ?, '{}', now(), 1)
            """)
        .params(symbol + exOn, symbol, exOn, exOn, newShares, oldShares)
        .update();
    return this;
  }

  long minute(String symbol, Instant opened, String close) {
    long intake =
        intake(
            "alpaca-stream",
            "[{\"T\":\"b\",\"S\":\"%s\",\"c\":%s}]".formatted(symbol, close),
            1,
            0);
    bar(symbol, "1Min", opened, close, "1000", intake);
    stored(intake, "bar", symbol);
    return intake;
  }

  private void bar(
      String symbol, String timeframe, Instant opened, String close, String volume, long intake) {
    var price = new BigDecimal(close);
    database
        .sql("INSERT INTO bar VALUES (?, ?, 'iex', ?, ?, ?, ?, ?, ?, 10, ?, false, ?, ?)")
        .params(
            symbol,
            timeframe,
            Timestamp.from(opened),
            price,
            price,
            price,
            price,
            new BigDecimal(volume),
            price,
            Timestamp.from(opened),
            intake)
        .update();
  }

  long status(String symbol, String code, String reason, Instant at) {
    long intake =
        intake(
            "alpaca-stream",
            "[{\"T\":\"s\",\"S\":\"%s\",\"sc\":\"%s\"}]".formatted(symbol, code),
            1,
            0);
    String values = "VALUES (?, 'iex', ?, 0, ?, 'message', 'M', ?, 'C', ?)";
    database
        .sql("INSERT INTO trading_status " + values)
        .params(symbol, Timestamp.from(at), code, reason, intake)
        .update();
    database.sql("DELETE FROM latest_trading_status WHERE symbol = ?").param(symbol).update();
    database
        .sql("INSERT INTO latest_trading_status " + values)
        .params(symbol, Timestamp.from(at), code, reason, intake)
        .update();
    stored(intake, "trading_status", symbol);
    return intake;
  }

  /** An entry of the ledger. A payload that begins with a bracket is a frame of a stream. */
  long intake(String flow, String payload, int stored, int refused) {
    boolean frame = payload.startsWith("[");
    String text = frame ? "\u001E" + payload + "\n" : payload;
    String format = frame ? "json-seq" : payload.startsWith("{") ? "json" : "text";
    return database
        .sql(
            """
            INSERT INTO intake SELECT next_intake(), ?, 7, 'wss://stream.example.com/v2/iex', now(), ?, ?, ?, ?, ?, 0, 0, ?
            RETURNING id
            """)
        .params(flow, format, gzip(text), text.length(), stored + refused, stored, refused)
        .query(Long.class)
        .single();
  }

  void refusal(long intake, String flow, String code, String reason, String item) {
    database
        .sql(
            "INSERT INTO refused_row (intake_id, flow, kind, code, reason, item, refused_at) VALUES (?, ?, 'trade', ?, ?, ?, now())")
        .params(intake, flow, code, reason, item)
        .update();
  }

  void stored(long intake, String kind, String symbol) {
    house.tell(new RowsStored("alpaca-stream", intake, Map.of(kind, Set.of(symbol))));
  }

  private static String tradeFrame(String symbol, String price, Instant at) {
    return "[{\"T\":\"t\",\"S\":\"%s\",\"i\":1,\"x\":\"V\",\"p\":%s,\"s\":100,\"c\":[\"@\"],\"t\":\"%s\",\"z\":\"C\"}]"
        .formatted(symbol, price, at);
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Timestamp micros(Instant at) {
    return Timestamp.from(at.minusNanos(at.getNano() % 1000));
  }

  static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The number of the item that was refused last. */
  long newestRefusal() {
    return database.sql("SELECT max(id) FROM refused_row").query(Long.class).single();
  }
}
