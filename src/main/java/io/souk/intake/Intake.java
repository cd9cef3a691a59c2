package io.souk.intake;

import io.souk.database.Partitions;
import io.souk.market.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The first half of the way of a datum: text into rows and refusals, ready to be written in one
 * transaction.
 */
@Component("intake")
public class Intake {

  private final Recipes recipes;
  private final Rows rows;
  private final Partitions partitions;
  private final Clock clock;

  Intake(Recipes recipes, Rows rows, Partitions partitions, Clock clock) {
    this.recipes = recipes;
    this.rows = rows;
    this.partitions = partitions;
    this.clock = clock;
  }

  /**
   * Reads what came.
   *
   * @param texts a {@code String} (one answer) or a list of frames
   * @param receivedAt when the first of it came; null means now
   * @param variables further values for the mapping; null means none
   */
  public Batch read(
      String flow, String source, Object texts, Instant receivedAt, Map<String, String> variables) {
    var recipe = recipes.of(flow);
    var came = receivedAt == null ? clock.instant() : receivedAt;
    boolean stream = texts instanceof List<?>;
    List<String> all =
        stream
            ? ((List<?>) texts).stream().map(String.class::cast).toList()
            : List.of((String) texts);
    Map<String, String> given = variables == null ? Map.of() : variables;
    var reading = rows.read(recipe, all, came, given);
    var writes =
        recipe.kinds().stream()
            .map(label -> Kind.named(label).orElseThrow())
            .filter(kind -> !reading.rows(kind).isEmpty())
            .map(kind -> write(kind, recipe, reading))
            .toList();
    return new Batch(recipe, source, came, given, Payload.of(all, stream), reading, writes);
  }

  private Write write(Kind kind, Recipe recipe, Reading reading) {
    var of = reading.rows(kind);
    if (kind.monthly()) {
      makeRoom(kind, of);
    }
    return new Write(kind, recipe.writes().get(kind.label()), ItemText.of(kind, of), of.size());
  }

  /** For the months that have rows; not for all between a stray row and the others. */
  private void makeRoom(Kind kind, List<Row> of) {
    YearMonth before = null;
    for (Row row : of) {
      var month = YearMonth.from(Objects.requireNonNull(row.at()));
      if (!month.equals(before)) {
        partitions.cover(kind.label(), month.atDay(1), month.atDay(1));
        before = month;
      }
    }
  }
}
