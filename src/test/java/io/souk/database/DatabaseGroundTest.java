package io.souk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatabaseGroundTest {

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void aDatabaseStaysWhatItWasBornAs() {
    BirthMark.check(database.source(), "demo");
    BirthMark.check(database.source(), "demo");

    assertThatThrownBy(() -> BirthMark.check(database.source(), "live"))
        .isInstanceOf(BirthMark.WrongHouse.class)
        .hasMessageContaining("born 'demo'")
        .hasMessageContaining("SPRING_PROFILES_ACTIVE=demo");
  }

  @Test
  void everyConstraintHasANameOfOurs() {
    var generated =
        database
            .client()
            .sql(
                """
                SELECT conrelid::regclass || '.' || conname FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
                 WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> 'flyway_schema_history'
                   AND contype IN ('p', 'u', 'c', 'f', 'x') AND NOT relispartition
                   AND conname ~ '_(pkey|key|check|fkey)[0-9]*$'
                """)
            .query(String.class)
            .list();

    assertThat(generated).isEmpty();
  }

  @Test
  void partitionsAreMadeOnceAndForOldDaysToo() {
    String partitions = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'bar'::regclass";
    database.cover("bar", LocalDate.of(2019, 1, 15), LocalDate.of(2019, 3, 1));
    int before = database.client().sql(partitions).query(Integer.class).single();
    database.cover("bar", LocalDate.of(2019, 2, 1), LocalDate.of(2019, 3, 31));

    assertThat(database.client().sql(partitions).query(Integer.class).single()).isEqualTo(before);
    assertThat(
            database
                .client()
                .sql("SELECT to_regclass('bar_201901')::text")
                .query(String.class)
                .single())
        .isEqualTo("bar_201901");
  }

  @Test
  void anIntakeNumberNamesItsSecondAndStaysExactInJavaScript() {
    long id = database.client().sql("SELECT next_intake()").query(Long.class).single();

    assertThat(id >> 20)
        .isCloseTo(System.currentTimeMillis() / 1000, org.assertj.core.data.Offset.offset(60L));
    assertThat(id).isLessThan(1L << 53);
  }
}
