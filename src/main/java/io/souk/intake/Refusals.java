package io.souk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the refused items: each is open until it is replayed or discarded. */
@Component
public class Refusals {

  /**
   * What a provider sent once, ready to be read again.
   *
   * @param texts the answer as a {@code String}, or the frames of a stream as a list
   * @param given what the flow told its mapping besides the text
   * @param receivedAt when it first came: its statements are no younger for being read again
   */
  public record Kept(String flow, Instant receivedAt, Map<String, String> given, Object texts) {}

  private static final SqlFile KEPT = SqlFile.named("intake/kept");
  private static final SqlFile REPLAYED = SqlFile.named("intake/replayed");
  private static final SqlFile DISCARD = SqlFile.named("intake/discard");

  private static final TypeReference<Map<String, String>> GIVEN = new TypeReference<>() {};

  private final JsonMapper json = new JsonMapper();
  private final JdbcClient database;
  private final Clock clock;

  Refusals(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The payload of an intake; empty if the ledger has let go of its day. */
  public Optional<Kept> kept(long intake) {
    return database
        .sql(KEPT.text())
        .param("id", intake)
        .query(
            (row, number) ->
                new Kept(
                    row.getString("flow"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    given(row.getString("given")),
                    Payload.texts(row.getString("format"), row.getBytes("payload"))))
        .optional();
  }

  private Map<String, String> given(String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, GIVEN);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The ledger's own words cannot be read", impossible);
    }
  }

  /**
   * The open items of an intake were replayed. To be called within the transaction of the replay.
   *
   * @throws IllegalStateException if none of them is open any more: then the replay must not stand
   */
  public void replayed(long original, long by, String who) {
    int answered =
        database
            .sql(REPLAYED.text())
            .param("original", original)
            .param("by", by)
            .param("who", who)
            .param("at", now())
            .update();
    if (answered == 0) {
      throw new IllegalStateException("None of its refused items is open any more");
    }
  }

  /** Discards items; those that are not open stay as they are. Returns how many it were. */
  public int discard(Collection<Long> items, String reason, String who) {
    return database
        .sql(DISCARD.text())
        .param("items", items.toArray(Long[]::new))
        .param("reason", reason)
        .param("who", who)
        .param("at", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
