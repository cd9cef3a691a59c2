package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;

class PagesTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.source();
  private final Pages pages = new Pages(source, new JdbcTransactionManager(source), new ApiJson());
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void theDatabaseTellsAFewRowsAtATime() throws IOException {
    var whenTheFirstWasRead = new AtomicLong();
    var whenTheLastWasMade = new AtomicLong();

    answer(
        20_000,
        asked ->
            asked
                .sql(
                    "SELECT number, clock_timestamp() AS made FROM generate_series(1, 20000) number")
                .query(
                    (row, index) -> {
                      if (index == 0) {
                        whenTheFirstWasRead.set(databaseTime());
                      }
                      whenTheLastWasMade.set(micros(row.getObject("made", OffsetDateTime.class)));
                      return row.getLong("number");
                    })
                .stream());

    assertThat(whenTheLastWasMade.get()).isGreaterThan(whenTheFirstWasRead.get());
    assertThat(response.getContentAsString()).endsWith(",20000],\"next\":null}");
  }

  @Test
  void theFirstItemsAreOnTheirWayBeforeTheLastIsRead() throws IOException {
    var writtenWhenTheLastWasRead = new AtomicInteger();

    answer(
        50_000,
        asked ->
            IntStream.rangeClosed(1, 50_000)
                .boxed()
                .peek(
                    number -> {
                      if (number == 50_000) {
                        writtenWhenTheLastWasRead.set(response.getContentAsByteArray().length);
                      }
                    })
                .map(Integer::longValue));

    assertThat(writtenWhenTheLastWasRead.get()).isGreaterThan(200_000);
  }

  @Test
  void aPageThatBreaksOffIsNeverEndedAsIfItWereWhole() {
    var broken = IntStream.rangeClosed(1, 10_000).boxed().map(PagesTest::breakAt5000);

    assertThatThrownBy(() -> answer(50_000, asked -> broken))
        .isInstanceOf(IllegalStateException.class);
    assertThat(response.getContentAsByteArray().length).isLessThan(60_000);
    assertThat(new String(response.getContentAsByteArray()))
        .startsWith("{\"items\":[1,2,")
        .doesNotContain("]", "}");
  }

  private static long breakAt5000(int number) {
    if (number == 5_000) {
      throw new IllegalStateException("the database went away");
    }
    return number;
  }

  private void answer(int limit, Function<JdbcClient, Stream<Long>> question) throws IOException {
    pages.answer(
        response,
        limit,
        question,
        number -> new Cursor("numbers", Instant.EPOCH, List.of(number.toString())));
  }

  private long databaseTime() {
    return micros(
        database.client().sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single());
  }

  private static long micros(OffsetDateTime time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
  }
}
