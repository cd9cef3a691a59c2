package io.souk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.market.RowsStored;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears in every replica what was committed in any of them, and tells the rooms. The commit is the
 * event bus.
 */
@Component
class StoredRowsListener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StoredRowsListener.class);
  private static final int WAIT_MILLIS = 500;

  private final DataSource source;
  private final ApplicationEventPublisher events;
  private final JsonMapper json = new JsonMapper();
  private volatile Thread ear;

  StoredRowsListener(DataSource source, ApplicationEventPublisher events) {
    this.source = source;
    this.events = events;
  }

  @Override
  public void start() {
    ear = new Thread(this::listen, "rows-stored");
    ear.setDaemon(true);
    ear.start();
  }

  @Override
  public void stop() {
    var listening = ear;
    ear = null;
    if (listening != null) {
      listening.interrupt();
      try {
        listening.join(2L * WAIT_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return ear != null;
  }

  private void listen() {
    while (isRunning()) {
      try (Connection connection = source.getConnection()) {
        hear(connection);
      } catch (SQLException lost) {
        if (isRunning()) {
          log.info("The database is not heard ({}): listening again", lost.getMessage());
          LockSupport.parkNanos(WAIT_MILLIS * 1_000_000L);
        }
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN rows_stored");
    }
    var ears = connection.unwrap(PGConnection.class);
    while (isRunning()) {
      PGNotification[] news = ears.getNotifications(WAIT_MILLIS);
      for (int heard = 0; news != null && heard < news.length; heard++) {
        tell(news[heard].getParameter());
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("UNLISTEN *");
    }
  }

  private void tell(String text) {
    try {
      var news = json.readValue(text, News.class);
      events.publishEvent(new RowsStored(news.flow(), news.intake(), news.symbols()));
    } catch (JsonProcessingException | RuntimeException failed) {
      // One room that fails to listen must not make the others deaf.
      log.warn("The news of stored rows could not be told: {}", failed.toString());
    }
  }

  private record News(String flow, long intake, Map<String, Set<String>> symbols) {}
}
