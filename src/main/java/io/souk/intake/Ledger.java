package io.souk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.database.SqlFile;
import io.souk.market.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The second half of the way of a datum: each intake is entered once, with its bytes, its counts
 * and its refusals.
 */
@Component("ledger")
public class Ledger {

  /** A notification of PostgreSQL carries less than 8,000 bytes. */
  private static final int NOTIFICATION_LIMIT = 7_500;

  private static final SqlFile NUMBER = SqlFile.named("intake/next-number");
  private static final SqlFile ENTER = SqlFile.named("intake/enter");
  private static final SqlFile REFUSE = SqlFile.named("intake/refuse");
  private static final SqlFile TELL = SqlFile.named("intake/tell");

  private final JdbcClient database;
  private final JsonMapper json = new JsonMapper();

  Ledger(JdbcClient database) {
    this.database = database;
  }

  /** Opens an entry: the number that its rows will carry. */
  public Entry open(Batch batch) {
    return new Entry(database.sql(NUMBER.text()).query(Long.class).single(), batch);
  }

  /** Closes an entry within the transaction of its rows, and tells all replicas what came. */
  public void close(Entry entry) {
    var batch = entry.batch();
    int refused = batch.reading().refused().size();
    database
        .sql(ENTER.text())
        .param("id", entry.id())
        .param("flow", batch.recipe().flow())
        .param("revision", batch.recipe().revision())
        .param("source", batch.source())
        .param("receivedAt", batch.receivedAt().atOffset(ZoneOffset.UTC))
        .param("given", batch.given().isEmpty() ? null : text(batch.given()))
        .param("format", batch.payload().format())
        .param("payload", batch.payload().compressed())
        .param("payloadBytes", batch.payload().bytes())
        .param("received", batch.reading().received())
        .param("stored", entry.stored())
        .param(
            "unchanged", batch.reading().received() - refused - entry.stored() - entry.superseded())
        .param("superseded", entry.superseded())
        .param("refused", refused)
        .update();
    if (refused > 0) {
      database
          .sql(REFUSE.text())
          .param("intake", entry.id())
          .param("flow", batch.recipe().flow())
          .param("refusedAt", batch.receivedAt().atOffset(ZoneOffset.UTC))
          .param("items", text(batch.reading().refused()))
          .update();
    }
    database.sql(TELL.text()).param("news", news(entry)).query().singleRow();
  }

  private String news(Entry entry) {
    var symbols = new TreeMap<String, Set<String>>();
    for (Write write : entry.batch().writes()) {
      var named = new TreeSet<String>();
      entry.batch().reading().rows(write.kind()).stream().map(Row::symbols).forEach(named::addAll);
      symbols.put(write.kind().label(), named);
    }
    String whole =
        text(
            Map.of(
                "flow", entry.batch().recipe().flow(), "intake", entry.id(), "symbols", symbols));
    if (whole.length() < NOTIFICATION_LIMIT) {
      return whole;
    }
    symbols.replaceAll((kind, named) -> Set.of());
    return text(
        Map.of("flow", entry.batch().recipe().flow(), "intake", entry.id(), "symbols", symbols));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An open entry: what the statements answered is counted here. */
  public static final class Entry {
    private final long id;
    private final Batch batch;
    private int stored;
    private int superseded;

    Entry(long id, Batch batch) {
      this.id = id;
      this.batch = batch;
    }

    public long id() {
      return id;
    }

    public List<Write> writes() {
      return batch.writes();
    }

    /**
     * Takes the answer of one statement: one line with received, stored and superseded.
     *
     * @throws IllegalStateException if the statement did not see all rows it was given
     */
    public void count(Write write, List<Map<String, Object>> answer) {
      var counts = answer.get(0);
      int seen = ((Number) counts.get("received")).intValue();
      if (seen != write.received()) {
        throw new IllegalStateException(
            "routes/sql/"
                + write.kind().label()
                + ".sql saw "
                + seen
                + " of "
                + write.received()
                + " rows");
      }
      stored += ((Number) counts.get("stored")).intValue();
      superseded += ((Number) counts.get("superseded")).intValue();
    }

    Batch batch() {
      return batch;
    }

    int stored() {
      return stored;
    }

    int superseded() {
      return superseded;
    }
  }
}
