package io.souk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.database.SqlFile;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulator's journal beside the hub's tables, so that one question compares them. */
final class SentItems {

  private static final SqlFile TABLE = SqlFile.named("bench/sent-table");
  private static final SqlFile VERDICT = SqlFile.named("bench/kill-verdict");
  private static final SqlFile DOUBTS = SqlFile.named("bench/ledger-doubts");

  private SentItems() {}

  /** Copies the whole journal into the table {@code sent}. */
  static void copy(SimulatorProcess simulator, Ground ground) throws SQLException, IOException {
    try (var connection = ground.connect();
        var statement = connection.createStatement()) {
      statement.execute(TABLE.text());
      long count = simulator.state().get("journal").get("count").asLong();
      for (long from = 0; from < count; ) {
        var lines = new StringBuilder();
        var next = new long[] {from};
        simulator.journal(from).forEach(item -> next[0] = line(lines, item) + 1);
        copy(connection, lines);
        from = next[0];
      }
      connection.commit();
      statement.execute("ANALYZE");
      connection.commit();
    }
  }

  private static long line(StringBuilder lines, JsonNode item) {
    String at = item.get("t").textValue();
    long place = item.get("place").asLong();
    lines.append(place).append('\t').append(item.get("connection").asInt()).append('\t');
    for (String name : new String[] {"kind", "symbol", "exchange"}) {
      lines.append(item.get(name).textValue()).append('\t');
    }
    lines.append(item.get("id").asLong()).append('\t').append(CopyText.micros(at)).append('\t');
    lines.append(CopyText.nanos(at)).append('\n');
    return place;
  }

  private static void copy(Connection connection, StringBuilder lines)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY sent FROM STDIN", new StringReader(lines.toString()));
  }

  static Verdict judge(Ground ground) {
    JdbcClient client = ground.client();
    Map<String, Object> fates = client.sql(VERDICT.text()).query().singleRow();
    return new Verdict(
        number(fates, "sent"),
        number(fates, "lost"),
        number(fates, "doubled"),
        number(fates, "in_gaps"),
        ground.number("SELECT count(*) FROM stream_gap"),
        client.sql(DOUBTS.text()).query(Long.class).single());
  }

  private static long number(Map<String, Object> row, String name) {
    return ((Number) row.get(name)).longValue();
  }
}
