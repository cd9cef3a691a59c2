package io.souk.flows.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.database.SqlFile;
import io.souk.flows.FlowStatus.RefusedRevision;
import io.souk.flows.files.Fault;
import io.souk.flows.files.FlowText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers each text of a flow that was tried. The same text tried again is the same revision. */
@Component
public class Revisions {

  private static final SqlFile NEWEST = SqlFile.named("flows/newest-revision");
  private static final SqlFile ACCEPTED = SqlFile.named("flows/accepted-revision");
  private static final SqlFile NOTE = SqlFile.named("flows/note-revision");
  private static final SqlFile WITHDRAW = SqlFile.named("flows/withdraw-revision");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient database;

  Revisions(JdbcClient database) {
    this.database = database;
  }

  /** The revision of this very text, if it is the one that was tried last and it was accepted. */
  public Optional<Revision> known(FlowText text) {
    return newest(text.flow())
        .filter(newest -> newest.outcome().equals("accepted") && newest.hash().equals(text.hash()))
        .map(newest -> new Revision(newest.id(), newest.foundAt().toInstant(), text));
  }

  /** The last text that was good enough to run, from the database. */
  public Optional<Revision> lastAccepted(String flow) {
    return database
        .sql(ACCEPTED.text())
        .param("flow", flow)
        .query(Accepted.class)
        .optional()
        .map(row -> new Revision(row.id(), row.foundAt().toInstant(), row.text(flow)));
  }

  public Revision accept(FlowText text) {
    var noted = note(text, "accepted", new Fault(null, null, null));
    return new Revision(noted.id(), noted.foundAt().toInstant(), text);
  }

  public RefusedRevision refuse(FlowText text, Fault fault) {
    var newest = newest(text.flow()).filter(row -> row.says(text, fault));
    var foundAt =
        newest.map(Newest::foundAt).orElseGet(() -> note(text, "refused", fault).foundAt());
    return refused(fault, foundAt.toInstant());
  }

  /** What was accepted could not be started: the row says so. */
  public RefusedRevision withdraw(Revision revision, Fault fault) {
    database
        .sql(WITHDRAW.text())
        .param("id", revision.id())
        .param("file", fault.file())
        .param("line", fault.line())
        .param("reason", fault.reason())
        .query(OffsetDateTime.class)
        .optional();
    return refused(fault, revision.foundAt());
  }

  private static RefusedRevision refused(Fault fault, Instant foundAt) {
    return new RefusedRevision(fault.file(), fault.line(), fault.reason(), foundAt);
  }

  private Optional<Newest> newest(String flow) {
    return database.sql(NEWEST.text()).param("flow", flow).query(Newest.class).optional();
  }

  private Noted note(FlowText text, String outcome, Fault fault) {
    return database
        .sql(NOTE.text())
        .param("flow", text.flow())
        .param("hash", text.hash())
        .param("files", json(text.files()))
        .param("outcome", outcome)
        .param("file", fault.file())
        .param("line", fault.line())
        .param("reason", fault.reason())
        .query(Noted.class)
        .single();
  }

  private static String json(Map<String, String> files) {
    try {
      return JSON.writeValueAsString(files);
    } catch (JsonProcessingException textsAreAlwaysWritable) {
      throw new IllegalStateException(textsAreAlwaysWritable);
    }
  }

  private record Noted(long id, OffsetDateTime foundAt) {}

  private record Newest(
      long id,
      String hash,
      String outcome,
      String file,
      Integer line,
      String reason,
      OffsetDateTime foundAt) {

    boolean says(FlowText text, Fault fault) {
      return outcome.equals("refused")
          && hash.equals(text.hash())
          && new Fault(file, line, reason).equals(fault);
    }
  }

  private record Accepted(long id, String hash, String files, OffsetDateTime foundAt) {

    FlowText text(String flow) {
      try {
        return new FlowText(flow, JSON.readValue(files, new TypeReference<>() {}));
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException("flow_revision " + id + " holds no texts", broken);
      }
    }
  }
}
