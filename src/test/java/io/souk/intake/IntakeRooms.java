package io.souk.intake;

import io.souk.database.PartitionsUnderTest;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake's parts over a test database, put together without a Spring context. */
public record IntakeRooms(Recipes recipes, Intake intake, Ledger ledger, Refusals refusals) {

  public static IntakeRooms over(DataSource source) {
    var recipes = new Recipes();
    var partitions = PartitionsUnderTest.over(source);
    var intake = new Intake(recipes, new Rows(), partitions, Clock.systemUTC());
    var database = JdbcClient.create(source);
    return new IntakeRooms(
        recipes, intake, new Ledger(database), new Refusals(database, Clock.systemUTC()));
  }
}
