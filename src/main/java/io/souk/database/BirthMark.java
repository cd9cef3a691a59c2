package io.souk.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database is born demo or live and stays so: invented prices never meet real ones. */
final class BirthMark {

  private static final SqlFile MARK = SqlFile.named("database/birth-mark");

  private BirthMark() {}

  /**
   * Marks a new database, checks an older one.
   *
   * @throws WrongHouse if the database was born in the other mode
   */
  static void check(DataSource database, String mode) {
    String born =
        JdbcClient.create(database)
            .sql(MARK.text())
            .param("mode", mode)
            .query(String.class)
            .single();
    if (!born.equals(mode)) {
      throw new WrongHouse(born, mode);
    }
  }

  /** The database belongs to the other mode. */
  static final class WrongHouse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongHouse(String born, String mode) {
      super(
          "This database was born '"
              + born
              + "' and the hub was started '"
              + mode
              + "': simulated and real prices never meet. Name another database, or start with SPRING_PROFILES_ACTIVE="
              + born
              + ".");
    }
  }
}
