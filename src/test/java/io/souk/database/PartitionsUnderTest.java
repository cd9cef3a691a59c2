package io.souk.database;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door for tests of other rooms that need partitions made. */
public final class PartitionsUnderTest {

  private PartitionsUnderTest() {}

  public static Partitions over(DataSource source) {
    return new Partitions(
        JdbcClient.create(source), new DatabaseSettings(Path.of("data"), 30, 2), Clock.systemUTC());
  }
}
