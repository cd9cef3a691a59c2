package io.souk.simulator.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.TradingDays;
import io.souk.simulator.market.VirtualClock;
import io.souk.simulator.market.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every company's books are in order, in every quarter. */
class BooksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  private static List<Company> companies(long seed) {
    var clock = new VirtualClock(Clock.systemUTC(), Instant.parse("2026-03-09T15:00:00Z"), 1);
    var world = new World(new Market(seed, clock, TradingDays.named("XNYS")));
    var known = new Companies();
    var all = new ArrayList<Company>();
    for (Security security : world.all()) {
      Company company = known.of(security);
      if (company != null) {
        all.add(company);
      }
    }
    assertThat(all).hasSizeGreaterThan(500);
    return all;
  }

  @Test
  void theBooksOfEveryCompanyBalance() {
    for (Company company : companies(7)) {
      String name = company.security().symbol();
      Stock stock = null;
      for (Period quarter : company.books().quarters(TODAY)) {
        Stock after = quarter.after();
        Flow flow = quarter.flow();
        assertThat(after.assets()).as(name).isEqualTo(after.liabilities() + after.equity());
        assertThat(flow.net()).as(name).isLessThanOrEqualTo(flow.gross());
        assertThat(after.cash())
            .as(name)
            .isEqualTo(quarter.before().cash() + flow.cash())
            .isPositive();
        assertThat(after.equity()).as(name).isPositive();
        assertThat(List.of(after.plant(), after.receivables(), after.inventory(), after.debt()))
            .as(name)
            .allMatch(amount -> amount >= 0);
        assertThat(stock == null || stock.equals(quarter.before())).as(name).isTrue();
        stock = after;
      }
    }
  }

  @Test
  void yearsAreTheirFourQuarters() {
    for (Company company : companies(7).subList(0, 40)) {
      Books books = company.books();
      List<Period> quarters = books.quarters(TODAY);
      List<Period> years = books.years(TODAY);
      Period year = years.get(years.size() - 1);
      int last = quarters.stream().map(Period::end).toList().indexOf(year.end());
      long revenue =
          quarters.subList(last - 3, last + 1).stream()
              .mapToLong(one -> one.flow().revenue())
              .sum();
      assertThat(year.flow().revenue()).isEqualTo(revenue);
      assertThat(year.reported()).isAfter(year.end()).isBeforeOrEqualTo(TODAY);
    }
  }

  @Test
  void theSameSeedMakesTheSameCompaniesAndAnotherSeedOthers() {
    Company one = companies(7).get(0);
    Company again = companies(7).get(0);
    Company other = companies(8).get(0);
    assertThat(again.profile()).isEqualTo(one.profile());
    assertThat(again.officers(2025)).isEqualTo(one.officers(2025));
    assertThat(again.books().quarters(TODAY)).isEqualTo(one.books().quarters(TODAY));
    assertThat(other.officers(2025)).isNotEqualTo(one.officers(2025));
  }

  @Test
  void nobodySitsOnTwoChairsOfACompanyNorGetsYounger() {
    for (Company company : companies(7)) {
      var names = new HashSet<String>();
      for (Officer officer : company.officers(2025)) {
        assertThat(names.add(officer.name())).isTrue();
        if (officer.born() != null) {
          assertThat(2025 - officer.born()).isBetween(38, 75);
        }
      }
      assertThat(company.officers(2026).stream().map(Officer::born).toList())
          .isEqualTo(company.officers(2025).stream().map(Officer::born).toList());
    }
  }
}
