package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database reads each write of a flow and says what it thinks of it; nothing is executed. */
final class WriteRehearsal {

  private static final Pattern PARAMETER = Pattern.compile(":\\?(\\w+)");
  private static final Set<String> GIVEN = Set.of("rows", "intake");
  private static final Set<String> WANTED = Set.of("received", "stored", "superseded");

  private final DataSource database;

  WriteRehearsal(DataSource database) {
    this.database = database;
  }

  void check(FlowText flow) {
    for (String kind : flow.sheet().kinds()) {
      String path = FlowText.write(kind);
      flow.text(path).ifPresent(text -> check(path, text));
    }
  }

  private void check(String path, String text) {
    Matcher parameters = PARAMETER.matcher(text);
    while (parameters.find()) {
      if (!GIVEN.contains(parameters.group(1))) {
        throw fault(
            path,
            line(text, parameters.start()),
            "is given rows and intake, not " + parameters.group(),
            null);
      }
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.prepareStatement(PARAMETER.matcher(text).replaceAll("?"))) {
        checkAnswer(path, statement);
      } finally {
        connection.rollback();
      }
    } catch (SQLException wrong) {
      if (!isAboutTheText(wrong)) {
        throw new IllegalStateException(
            "The database could not be asked: " + wrong.getMessage(), wrong);
      }
      throw fault(path, lineOf(wrong, text), reason(wrong), wrong);
    }
  }

  /** The ledger counts what a write answers, so each must answer the same three counts. */
  private static void checkAnswer(String path, PreparedStatement statement) throws SQLException {
    var answer = statement.getMetaData();
    Set<String> missing = new TreeSet<>(WANTED);
    for (int column = 1; answer != null && column <= answer.getColumnCount(); column++) {
      missing.remove(answer.getColumnLabel(column));
    }
    if (!missing.isEmpty()) {
      throw fault(path, null, "must answer the counts " + String.join(", ", missing), null);
    }
  }

  /** Syntax, names and values are the text's; connections, resources and shutdowns are not. */
  private static boolean isAboutTheText(SQLException wrong) {
    String state = wrong.getSQLState();
    return state != null
        && (state.startsWith("42") || state.startsWith("22") || state.startsWith("0A"));
  }

  private static String reason(SQLException wrong) {
    ServerErrorMessage said = said(wrong);
    return said == null || said.getMessage() == null ? wrong.getMessage() : said.getMessage();
  }

  /** Parameters are shorter or longer on the wire than in the file, but lines stay lines. */
  private static Integer lineOf(SQLException wrong, String text) {
    ServerErrorMessage said = said(wrong);
    if (said == null || said.getPosition() < 1) {
      return null;
    }
    Matcher parameters = PARAMETER.matcher(text);
    var sent = new StringBuilder();
    int number = 0;
    while (parameters.find()) {
      number++;
      parameters.appendReplacement(sent, Matcher.quoteReplacement("$" + number));
    }
    parameters.appendTail(sent);
    return line(sent, said.getPosition() - 1);
  }

  private static ServerErrorMessage said(SQLException wrong) {
    return wrong instanceof PSQLException server ? server.getServerErrorMessage() : null;
  }

  private static int line(CharSequence text, int position) {
    return 1
        + (int)
            text.subSequence(0, Math.min(position, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
  }

  private static FaultyFlow fault(String path, Integer line, String reason, Exception cause) {
    return new FaultyFlow(new Fault(path, line, reason), cause);
  }
}
