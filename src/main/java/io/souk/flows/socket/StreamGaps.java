package io.souk.flows.socket;

import static java.time.ZoneOffset.UTC;

import io.souk.database.SqlFile;
import io.souk.market.SocketBack;
import io.souk.market.SocketLost;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Notes the times in which a stream was not heard. A note that the database cannot take now is kept
 * and tried again, in order; after a crash the last intake tells since when nothing was heard.
 */
@Component
class StreamGaps {

  private static final Logger log = LoggerFactory.getLogger(StreamGaps.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final SqlFile SINCE_LAST_INTAKE = SqlFile.named("flows/gap-since-last-intake");
  private static final SqlFile OPEN = SqlFile.named("flows/gap-open");
  private static final SqlFile CLOSE = SqlFile.named("flows/gap-close");

  private final JdbcClient database;
  private final SocketNews news;
  private final Deque<StatementSpec> notes = new ArrayDeque<>();

  StreamGaps(JdbcClient database, SocketNews news) {
    this.database = database;
    this.news = news;
  }

  @EventListener
  void started(StreamStarted stream) {
    note(statement(SINCE_LAST_INTAKE, stream.flow()).param("reason", "the flow was not running"));
  }

  @EventListener
  void lost(SocketLost socket) {
    note(
        statement(OPEN, socket.flow())
            .param("at", socket.at().atOffset(UTC))
            .param("reason", socket.reason()));
  }

  @EventListener
  void back(SocketBack socket) {
    note(statement(CLOSE, socket.flow()).param("at", socket.at().atOffset(UTC)));
  }

  private StatementSpec statement(SqlFile question, String flow) {
    return database.sql(question.text()).param("flow", flow);
  }

  private synchronized void note(StatementSpec note) {
    notes.add(note);
    if (notes.size() == 1) {
      write();
    }
  }

  private synchronized void write() {
    try {
      while (!notes.isEmpty()) {
        notes.peek().update();
        notes.remove();
      }
    } catch (RuntimeException unreachable) {
      log.info("A gap cannot be noted yet: {}", unreachable.getMessage());
      news.later(AGAIN, this::write);
    }
  }
}
