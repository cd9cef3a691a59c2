package io.souk.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.database.SqlFile;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a flow: runs, gaps, revisions, refusals, intakes; the newest first. */
@Component
class FlowHistory {

  /** One firing of a poll; it may still go on. */
  record Run(
      String cause,
      OffsetDateTime startedAt,
      OffsetDateTime finishedAt,
      String outcome,
      String detail) {

    public String took() {
      if (finishedAt == null) {
        return Figures.UNKNOWN;
      }
      var span = Duration.between(startedAt, finishedAt);
      return span.toSeconds() < 10 ? span.toMillis() + " ms" : Figures.span(span);
    }
  }

  /**
   * A part of the past that somebody asked for.
   *
   * @param reachedAt all up to this moment is stored; null: nothing yet
   * @param outcome {@code stored}, {@code failed} or {@code withdrawn}; null while it is open
   */
  record Demand(
      long id,
      String symbols,
      OffsetDateTime fromAt,
      OffsetDateTime untilAt,
      String askedBy,
      OffsetDateTime askedAt,
      OffsetDateTime doneAt,
      OffsetDateTime reachedAt,
      String outcome,
      String reason) {}

  /**
   * A time in which a stream was not heard.
   *
   * @param trades what became of the trades that were missed; null: nobody fetches them
   */
  record Gap(OffsetDateTime lostAt, OffsetDateTime backAt, String reason, String trades) {

    public String lasted() {
      return backAt == null ? "open" : Figures.span(Duration.between(lostAt, backAt));
    }
  }

  /** A text that was tried, and what came of it. */
  record Revision(
      long id,
      OffsetDateTime foundAt,
      String outcome,
      String file,
      Integer line,
      String reason,
      String files) {

    /** The files by name. */
    public Map<String, String> texts() {
      try {
        return JSON.readValue(files, new TypeReference<TreeMap<String, String>>() {});
      } catch (JsonProcessingException other) {
        return Map.of("files", files);
      }
    }
  }

  /** An item that could not become a row. */
  record RefusedItem(
      long intakeId,
      String kind,
      String code,
      String reason,
      String item,
      OffsetDateTime refusedAt) {}

  private static final JsonMapper JSON = new JsonMapper();
  private static final SqlFile DEMANDS = SqlFile.named("dashboard/flow-demands");
  private static final SqlFile RUNS = SqlFile.named("dashboard/flow-runs");
  private static final SqlFile GAPS = SqlFile.named("dashboard/flow-gaps");
  private static final SqlFile REVISIONS = SqlFile.named("dashboard/flow-revisions");
  private static final SqlFile REFUSALS = SqlFile.named("dashboard/flow-refusals");
  private static final SqlFile INTAKES = SqlFile.named("dashboard/intakes");
  private static final int INTAKES_SHOWN = 20;

  private final JdbcClient database;

  FlowHistory(JdbcClient database) {
    this.database = database;
  }

  List<Demand> demands(String flow) {
    return ask(DEMANDS, flow, Demand.class);
  }

  List<Run> runs(String flow) {
    return ask(RUNS, flow, Run.class);
  }

  List<Gap> gaps(String flow) {
    return ask(GAPS, flow, Gap.class);
  }

  List<Revision> revisions(String flow) {
    return ask(REVISIONS, flow, Revision.class);
  }

  List<RefusedItem> refusals(String flow) {
    return ask(REFUSALS, flow, RefusedItem.class);
  }

  List<IntakeEntry> intakes(String flow) {
    return database
        .sql(INTAKES.text())
        .param("flow", flow)
        .param("before", null)
        .param("most", INTAKES_SHOWN)
        .query(IntakeEntry.class)
        .list();
  }

  private <T> List<T> ask(SqlFile question, String flow, Class<T> kind) {
    return database.sql(question.text()).param("flow", flow).query(kind).list();
  }
}
