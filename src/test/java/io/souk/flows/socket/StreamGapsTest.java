package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.souk.market.SocketBack;
import io.souk.market.SocketLost;
import io.souk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class StreamGapsTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final JdbcClient database = DATABASE.client();
  private final Breakable breakable = new Breakable();
  private final SocketNews news = new SocketNews(event -> {});
  private final StreamGaps gaps = new StreamGaps(JdbcClient.create(breakable), news);

  record Gap(String flow, Instant lostAt, Instant backAt, String reason) {}

  @BeforeEach
  void empty() {
    database.sql("TRUNCATE stream_gap, intake").update();
  }

  @AfterEach
  void silence() {
    news.destroy();
  }

  @Test
  void aLossOpensAGapAndTheReturnClosesIt() {
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(30), "closed by the server: 1001"));
    assertThat(gaps()).containsExactly(gap(30, null, "closed by the server: 1001"));

    gaps.back(new SocketBack("a-stream", now));
    assertThat(gaps()).containsExactly(gap(30, 0L, "closed by the server: 1001"));
  }

  @Test
  void aReturnWithoutALossIsNoGap() {
    gaps.back(new SocketBack("a-stream", now));

    assertThat(gaps()).isEmpty();
  }

  @Test
  void aSecondLossWithoutAReturnMakesTheGapNoShorter() {
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(30), "first"));
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(60), "second"));
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(10), "third"));

    assertThat(gaps()).containsExactly(gap(60, null, "first"));
  }

  @Test
  void eachFlowHasItsOwnGap() {
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(30), "lost"));
    gaps.lost(new SocketLost("b-stream", now.minusSeconds(20), "lost"));
    gaps.back(new SocketBack("b-stream", now));

    assertThat(gaps())
        .containsExactly(
            gap(30, null, "lost"), new Gap("b-stream", now.minusSeconds(20), now, "lost"));
  }

  @Test
  void aFlowThatNeverStoredAnythingStartsWithoutAGap() {
    gaps.started(new StreamStarted("a-stream"));

    assertThat(gaps()).isEmpty();
  }

  @Test
  void aKilledHubFindsTheGapSinceItsLastIntake() {
    intake("a-stream", now.minusSeconds(300));
    intake("a-stream", now.minusSeconds(120));
    intake("b-stream", now.minusSeconds(5));
    gaps.started(new StreamStarted("a-stream"));
    gaps.back(new SocketBack("a-stream", now));

    assertThat(gaps()).containsExactly(gap(120, 0L, "the flow was not running"));
  }

  @Test
  void aReplayWasNotHeardSoItMovesNoGap() {
    intake("a-stream", now.minusSeconds(120));
    intake("a-stream", now.minusSeconds(86_400), "replay of 4711");
    gaps.started(new StreamStarted("a-stream"));

    assertThat(gaps()).containsExactly(gap(120, null, "the flow was not running"));
  }

  @Test
  void aKilledHubMakesItsOpenGapBeginAtTheLastIntake() {
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(60), "lost while nothing was stored"));
    intake("a-stream", now.minusSeconds(90));
    gaps.started(new StreamStarted("a-stream"));

    assertThat(gaps()).containsExactly(gap(90, null, "lost while nothing was stored"));
  }

  @Test
  void aClockThatWasSetBackMakesAnEmptyGap() {
    gaps.lost(new SocketLost("a-stream", now, "lost"));
    gaps.back(new SocketBack("a-stream", now.minusSeconds(3600)));

    assertThat(gaps()).containsExactly(gap(0, 0L, "lost"));
  }

  @Test
  void aDatabaseThatIsDownGetsTheNotesLaterAndInOrder() {
    breakable.broken = true;
    gaps.lost(new SocketLost("a-stream", now.minusSeconds(30), "lost"));
    gaps.back(new SocketBack("a-stream", now));
    assertThat(gaps()).isEmpty();
    breakable.broken = false;

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gaps()).containsExactly(gap(30, 0L, "lost")));
  }

  private Gap gap(long lostSecondsAgo, Long backSecondsAgo, String reason) {
    return new Gap(
        "a-stream",
        now.minusSeconds(lostSecondsAgo),
        backSecondsAgo == null ? null : now.minusSeconds(backSecondsAgo),
        reason);
  }

  private List<Gap> gaps() {
    return database
        .sql("SELECT flow, lost_at, back_at, reason FROM stream_gap ORDER BY flow, id")
        .query(
            (row, number) ->
                new Gap(
                    row.getString("flow"),
                    instant(row.getObject("lost_at", OffsetDateTime.class)),
                    instant(row.getObject("back_at", OffsetDateTime.class)),
                    row.getString("reason")))
        .list();
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private void intake(String flow, Instant receivedAt) {
    intake(flow, receivedAt, "ws://venue");
  }

  private void intake(String flow, Instant receivedAt, String source) {
    database
        .sql(
            """
            INSERT INTO intake (id, flow, source, received_at, format, payload, payload_bytes,
                                received, stored, unchanged, superseded, refused)
            VALUES (next_intake(), :flow, :source, :at, 'json', '', 0, 0, 0, 0, 0, 0)""")
        .param("flow", flow)
        .param("source", source)
        .param("at", receivedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A database that can be unplugged. */
  private static final class Breakable extends DelegatingDataSource {

    volatile boolean broken;

    Breakable() {
      super(DATABASE.source());
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (broken) {
        throw new SQLException("unplugged");
      }
      return super.getConnection();
    }
  }
}
