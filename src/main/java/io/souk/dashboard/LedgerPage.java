package io.souk.dashboard;

import io.souk.database.SqlFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger: a day's sums by flow, and the newest intakes. */
@Controller
class LedgerPage {

  /** The sums of a flow. */
  record Sum(
      String flow,
      long intakes,
      long received,
      long stored,
      long unchanged,
      long superseded,
      long refused) {

    public String figure(long count) {
      return Figures.count(count);
    }
  }

  /**
   * The page.
   *
   * @param flow whose intakes alone are shown, null for all
   * @param day the day in UTC that the sums are of
   * @param next the day after, null if that is still to come
   * @param total the sums of all flows
   * @param older the number that the next page begins below, null on the last page
   */
  record LedgerView(
      String flow,
      LocalDate day,
      LocalDate next,
      List<Sum> sums,
      Sum total,
      List<IntakeEntry> intakes,
      Long older) {

    /** The day as it is spoken. */
    public String date() {
      return DAY.format(day);
    }
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final int PAGE = 50;
  private static final SqlFile LEDGER = SqlFile.named("dashboard/ledger");
  private static final SqlFile INTAKES = SqlFile.named("dashboard/intakes");

  private final JdbcClient database;
  private final Clock clock;

  LedgerPage(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @GetMapping("/intake")
  String ledger(
      @RequestParam(required = false) String flow,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(required = false) Long before,
      Model model) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var shown = day == null ? today : day;
    String wanted = flow == null || flow.isBlank() ? null : flow;
    var sums = sums(wanted, shown);
    var intakes = intakes(wanted, before);
    boolean more = intakes.size() > PAGE;
    var page = more ? intakes.subList(0, PAGE) : intakes;
    model.addAttribute(
        "ledger",
        new LedgerView(
            wanted,
            shown,
            shown.isBefore(today) ? shown.plusDays(1) : null,
            sums,
            total(sums),
            page,
            more ? page.get(PAGE - 1).id() : null));
    return "ledger";
  }

  private List<Sum> sums(String flow, LocalDate day) {
    return database
        .sql(LEDGER.text())
        .param("flow", flow)
        .param("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("until", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(Sum.class)
        .list();
  }

  private List<IntakeEntry> intakes(String flow, Long before) {
    return database
        .sql(INTAKES.text())
        .param("flow", flow)
        .param("before", before)
        .param("most", PAGE + 1)
        .query(IntakeEntry.class)
        .list();
  }

  private static Sum total(List<Sum> sums) {
    return new Sum(
        "",
        sum(sums, Sum::intakes),
        sum(sums, Sum::received),
        sum(sums, Sum::stored),
        sum(sums, Sum::unchanged),
        sum(sums, Sum::superseded),
        sum(sums, Sum::refused));
  }

  private static long sum(List<Sum> sums, ToLongFunction<Sum> part) {
    return sums.stream().mapToLong(part).sum();
  }
}
