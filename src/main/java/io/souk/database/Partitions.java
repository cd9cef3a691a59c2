package io.souk.database;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes partitions before rows need them, and lets go of payloads that are old enough. */
@Component
public class Partitions implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(Partitions.class);
  private static final SqlFile COVER = SqlFile.named("database/cover");
  private static final SqlFile FORGET = SqlFile.named("database/forget-ledger-days");
  private static final List<String> SERIES =
      List.of("bar", "trade", "quote", "trading_status", "luld_band");

  private final JdbcClient database;
  private final DatabaseSettings settings;
  private final Clock clock;
  private final Set<String> covered = ConcurrentHashMap.newKeySet();

  Partitions(JdbcClient database, DatabaseSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    makeAhead();
  }

  /** Every six hours: the months and days ahead, and the ledger days that may go. */
  @Scheduled(cron = "0 30 */6 * * *", zone = "UTC")
  void makeAhead() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    SERIES.forEach(
        series -> cover(series, today.minusMonths(1), today.plusMonths(settings.monthsAhead())));
    cover("intake", today.minusDays(1), today.plusDays(3));
    int gone =
        database
            .sql(FORGET.text())
            .param("before", today.minusDays(settings.ledgerDays()))
            .query(Integer.class)
            .single();
    if (gone > 0) {
      log.info(
          "The ledger let go of {} days that are older than {} days", gone, settings.ledgerDays());
    }
  }

  /** Makes sure that rows of these days have a place. Costs nothing when they have one already. */
  public void cover(String table, LocalDate from, LocalDate until) {
    for (var month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(until));
        month = month.plusMonths(1)) {
      boolean days = table.equals("intake");
      if (days || !covered.contains(table + month)) {
        make(table, days ? from : month.atDay(1), days ? until : month.atEndOfMonth());
        covered.add(table + month);
      }
      if (days) {
        return;
      }
    }
  }

  private void make(String table, LocalDate from, LocalDate until) {
    database
        .sql(COVER.text())
        .param("table", table)
        .param("from", from)
        .param("until", until)
        .query(Integer.class)
        .single();
  }
}
