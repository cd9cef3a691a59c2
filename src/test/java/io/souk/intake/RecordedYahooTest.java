package io.souk.intake;

import static io.souk.market.RefusalCode.DRIFT;
import static io.souk.market.RefusalCode.MALFORMED;
import static io.souk.market.RefusalCode.NO_DATA;
import static io.souk.market.RefusalCode.PROVIDER_ERROR;
import static io.souk.market.RefusalCode.UNKNOWN_SYMBOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.souk.intake.RecordedYahoo.Recording;
import io.souk.market.AdjustedClose;
import io.souk.market.Article;
import io.souk.market.Bar;
import io.souk.market.Company;
import io.souk.market.CorporateAction;
import io.souk.market.Instrument;
import io.souk.market.Officer;
import io.souk.market.RefusalCode;
import io.souk.market.StatementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Yahoo really answered, where the recordings are at hand: each becomes the rows that one
 * would write by hand, or a reasoned refusal.
 */
class RecordedYahooTest {

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(RecordedYahoo.areAtHand()).isTrue();
  }

  private static Recording the(String name) {
    return RecordedYahoo.named(name);
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse(time);
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  /** No recording is left out: each answer that a flow asks for gives rows, all others reasons. */
  @Test
  void everyRecordingGivesRowsOrAReason() {
    var table = new TreeMap<String, Map<String, Integer>>();
    for (Recording recording : RecordedYahoo.all()) {
      var reading = recording.reading();
      assertThat(reading.received()).as(recording.name()).isPositive();
      var line =
          table.computeIfAbsent(recording.folder() + " " + recording.flow(), f -> new TreeMap<>());
      line.merge("recordings", 1, Integer::sum);
      for (Kind kind : Kind.values()) {
        if (!reading.rows(kind).isEmpty()) {
          line.merge(kind.label(), reading.rows(kind).size(), Integer::sum);
        }
      }
      reading.refused().forEach(refused -> line.merge(refused.code().name(), 1, Integer::sum));
    }
    table.forEach((what, counts) -> System.out.println(what + " " + counts));
    assertThat(table.values().stream().mapToInt(line -> line.get("recordings")).sum())
        .isEqualTo(104);
  }

  @Test
  void whatIsRefusedIsRefusedWithTheCodeThatFits() {
    var refused = new TreeMap<String, Set<RefusalCode>>();
    for (Recording recording : RecordedYahoo.all()) {
      for (var item : recording.reading().refused()) {
        refused.computeIfAbsent(recording.name(), first -> new TreeSet<>()).add(item.code());
      }
    }
    assertThat(refused)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("errors/errors_basic 0", Set.of(MALFORMED)),
                Map.entry("errors/errors_basic 1", Set.of(MALFORMED)),
                Map.entry("errors/errors_basic 2", Set.of(PROVIDER_ERROR)),
                Map.entry("errors/errors_basic 3", Set.of(UNKNOWN_SYMBOL)),
                Map.entry("errors/errors_basic 4", Set.of(PROVIDER_ERROR)),
                Map.entry("fundamentalsTimeSeries-GC_eq_F-financials-quarterly", Set.of(NO_DATA)),
                Map.entry("fundamentalsTimeSeries-QQQ-financials-quarterly", Set.of(NO_DATA)),
                Map.entry("getCrumb-getcrumb", Set.of(MALFORMED)),
                Map.entry("getCrumb-quote-AAPL", Set.of(MALFORMED)),
                Map.entry("java/aapl_chart_5d_cl", Set.of(DRIFT)), // closes alone are no candles
                Map.entry("pp/response_yahoo_historical01", Set.of(DRIFT)), // likewise
                Map.entry("quoteSummary-assetProfile-GC_eq_F", Set.of(NO_DATA)),
                Map.entry("quoteSummary-balanceSheetHistory-QQQ", Set.of(NO_DATA)),
                Map.entry("quoteSummary-calendarEvents-BTC-USD", Set.of(NO_DATA)),
                Map.entry("quoteSummary-incomeStatementHistory-AAPL", Set.of(NO_DATA)),
                Map.entry("scheb/dividendData", Set.of(DRIFT)), // candles of a month
                Map.entry("scheb/searchResult", Set.of(DRIFT)), // another search than ours
                Map.entry("y2021/historical-AAPL-2020-01-01-to-2020-01-03", Set.of(MALFORMED)),
                Map.entry("y2021/quoteSummary-assetProfile-QQQQ", Set.of(NO_DATA)),
                Map.entry("y2021/quoteSummary-incomeStatementHistory-AAPL", Set.of(NO_DATA)),
                Map.entry("y2021/search-noOpts", Set.of(PROVIDER_ERROR))));
  }

  @Test
  void eachQuoteSaysWhatItsSymbolStandsFor() {
    var quotes =
        RecordedYahoo.all().stream()
            .filter(one -> one.flow().equals("yahoo-quotes"))
            .flatMap(one -> one.reading().rows(Kind.INSTRUMENT).stream())
            .map(Instrument.class::cast)
            .toList();

    assertThat(quotes)
        .hasSize(18)
        .extracting(
            Instrument::symbol,
            Instrument::type,
            Instrument::exchange,
            Instrument::unit,
            Instrument::zone,
            Instrument::firstTradedOn)
        .contains(
            tuple("AAPL", "EQUITY", "NMS", "USD", "America/New_York", LocalDate.of(1980, 12, 12)),
            tuple("AZT.OL", "EQUITY", "OSL", "NOK", "Europe/Oslo", LocalDate.of(2005, 11, 4)),
            tuple("BTC-USD", "CRYPTOCURRENCY", "CCC", "USD", "UTC", LocalDate.of(2014, 9, 17)),
            tuple("EURUSD=X", "CURRENCY", "CCY", "USD", "Europe/London", LocalDate.of(2003, 12, 1)),
            tuple("QQQ", "ETF", "NGM", "USD", "America/New_York", LocalDate.of(1999, 3, 10)),
            tuple("SIMP", "NONE", null, null, null, null));
  }

  @Test
  void aDayIsABarToTheLastDigitAndOpensAtTheExchangesMidnight() {
    var reading = the("chart-AAPL-2020-08-31-to-2020-11-07").reading();
    var bars = reading.rows(Kind.BAR).stream().map(Bar.class::cast).toList();

    assertThat(bars).hasSize(49).allMatch(bar -> !bar.provisional() && bar.feed().equals("yahoo"));
    assertThat(bars.get(0))
        .extracting(Bar::symbol, Bar::timeframe, Bar::openedAt, Bar::open, Bar::close, Bar::volume)
        .containsExactly(
            "AAPL",
            "1Day",
            at("2020-08-31T04:00:00Z"),
            n("127.58000183105469"),
            n("129.0399932861328"),
            n("225702700"));
    assertThat(bars.get(48).openedAt()).isEqualTo(at("2020-11-06T05:00:00Z")); // winter by then
    assertThat(reading.rows(Kind.ADJUSTED_CLOSE).get(0))
        .isInstanceOfSatisfying(
            AdjustedClose.class,
            close -> {
              assertThat(close.openedAt()).isEqualTo(at("2020-08-31T04:00:00Z"));
              assertThat(close.adjustedClose().toPlainString()).startsWith("125.");
            });
    assertThat(reading.rows(Kind.CORPORATE_ACTION))
        .map(CorporateAction.class::cast)
        .extracting(
            CorporateAction::type,
            CorporateAction::exOn,
            CorporateAction::amount,
            CorporateAction::unit,
            CorporateAction::newRate,
            CorporateAction::oldRate)
        .containsExactly(
            tuple("cash_dividend", LocalDate.parse("2020-11-06"), n("0.205"), "USD", null, null),
            tuple("forward_split", LocalDate.parse("2020-08-31"), null, null, n("4"), n("1")));
  }

  @ParameterizedTest
  @CsvSource({
    "chart-AZT.OL-2020-01-01-to-2020-01-03, 2020-01-01T23:00:00Z, NOK, NOK, EQUITY, Europe/Oslo",
    "chart-EURUSD_eq_X-2020-01-01-to-2020-01-03, 2020-01-01T00:00:00Z, USD, USD, CURRENCY, Europe/London",
    "chart-QQQ-2020-01-01-to-2020-01-03, 2020-01-02T05:00:00Z, USD, USD, ETF, America/New_York",
    "java/aapl_chart_5d_formatted, 2021-04-19T04:00:00Z, USD, USD, EQUITY, America/New_York"
  })
  void anInstrumentSaysItsUnitItsTypeAndItsDays(
      String name, String first, String unit, String currency, String type, String zone) {
    var reading = the(name).reading();

    assertThat(((Bar) reading.rows(Kind.BAR).get(0)).openedAt()).isEqualTo(at(first));
    assertThat((Instrument) reading.rows(Kind.INSTRUMENT).get(0))
        .extracting(Instrument::unit, Instrument::currency, Instrument::type, Instrument::zone)
        .containsExactly(unit, currency, type, zone);
  }

  @Test
  void tradesThatDidNotHappenAreNoRows() {
    var nothing = the("java/aapl_chart_no_results").reading();
    assertThat(nothing.rows(Kind.BAR)).isEmpty();
    assertThat(nothing.rows(Kind.INSTRUMENT)).hasSize(1);
    assertThat(the("pp/response_yahoo_historical01").reading().rows(Kind.ADJUSTED_CLOSE))
        .hasSize(123); // of 124 days, one of which is null
    assertThat(the("chart-EURUSD_eq_X-2020-01-01-to-2020-01-03").reading().rows(Kind.BAR))
        .allMatch(bar -> ((Bar) bar).volume().signum() == 0);
  }

  @Test
  void aDirectorComesFromTheInsidersUnlessAnOfficerHasThatName() {
    assertThat(the("quoteSummary-all-GOOG").reading().rows(Kind.OFFICER))
        .extracting(row -> ((Officer) row).name() + ": " + ((Officer) row).title())
        .contains("ARNOLD FRANCES H PH.D.: Director")
        .noneMatch(officer -> officer.startsWith("ASHKENAZI") || officer.contains(": Officer"));
  }

  @Test
  void aCompanyAndItsOfficersComeWithWhatIsKnownAndNothingElse() {
    var reading = the("quoteSummary-all-CMCOM.AS").reading();
    assertThat((Company) reading.rows(Kind.COMPANY).get(0))
        .extracting(
            Company::symbol,
            Company::name,
            Company::type,
            Company::exchange,
            Company::unit,
            Company::financialCurrency,
            Company::sector,
            Company::country,
            Company::employees,
            Company::marketCap,
            Company::floatShares,
            Company::trailingEps,
            Company::exDividendOn,
            Company::nextEarningsAt)
        .containsExactly(
            "CMCOM.AS",
            "CM.com N.V.",
            "EQUITY",
            "AMS",
            "EUR",
            "EUR",
            "Technology",
            "Netherlands",
            666L,
            n("192875808"),
            n("11195643"),
            n("-0.63"),
            null,
            at("2025-02-13T10:59:00Z"));
    assertThat((Officer) reading.rows(Kind.OFFICER).get(0))
        .extracting(
            Officer::name,
            Officer::title,
            Officer::age,
            Officer::yearBorn,
            Officer::fiscalYear,
            Officer::pay,
            Officer::exercised)
        .containsExactly(
            "Mr. Jeroen van Glabbeek",
            "Co-Founder, CEO, MD & Member of Management Board",
            45,
            1979,
            2023,
            n("621529"),
            n("0"));
    assertThat(((Company) reading.rows(Kind.COMPANY).get(0)).facts())
        .contains("\"targetMeanPrice\":10", "\"institutionsCount\":4", "\"strongBuy\":0")
        .doesNotContain("companyOfficers", "StatementHistory", "balanceSheet");
  }

  @Test
  void aFundACoinAndAPairOfCurrenciesAreWhatTheyAre() {
    assertThat(
            Stream.of(
                    "quoteSummary-all-QQQ",
                    "quoteSummary-all-BTC-USD",
                    "quoteSummary-price-EURUSD_eq_X")
                .map(name -> (Company) the(name).reading().rows(Kind.COMPANY).get(0)))
        .extracting(Company::symbol, Company::type, Company::sector, Company::employees)
        .containsExactly(
            tuple("QQQ", "ETF", null, null),
            tuple("BTC-USD", "CRYPTOCURRENCY", null, null),
            tuple("EURUSD=X", "CURRENCY", null, null));
  }

  @Test
  void aStatementIsItsLinesInTheCurrencyOfTheReport() {
    var lines =
        the("fundamentalsTimeSeries-ORSTED.CO-financials-quarterly")
            .reading()
            .rows(Kind.STATEMENT_LINE)
            .stream()
            .map(StatementLine.class::cast)
            .toList();

    assertThat(lines).hasSize(140).allMatch(line -> line.period().equals("quarterly"));
    assertThat(lines.get(1))
        .isEqualTo(
            new StatementLine(
                "ORSTED.CO",
                "yahoo",
                "income",
                "quarterly",
                LocalDate.parse("2023-09-30"),
                "EBIT",
                n("-21278000000"),
                "DKK",
                RecordedYahoo.NOW.atOffset(java.time.ZoneOffset.UTC)));
    assertThat(the("yfrs/timeseries_balance_sheet_annual_MSFT").reading().rows(Kind.STATEMENT_LINE))
        .hasSize(24)
        .first()
        .extracting(line -> ((StatementLine) line).value())
        .isEqualTo(n("3.6484E+11"));
  }

  @Test
  void aSearchFindsInstrumentsAndTellsNews() {
    var reading = the("search-AAPL").reading();
    assertThat((Instrument) reading.rows(Kind.INSTRUMENT).get(0))
        .extracting(
            Instrument::symbol,
            Instrument::name,
            Instrument::exchangeName,
            Instrument::type,
            Instrument::sector,
            Instrument::industry,
            Instrument::unit)
        .containsExactly(
            "AAPL", "Apple Inc.", "NASDAQ", "EQUITY", "Technology", "Consumer Electronics", null);
    assertThat((Article) reading.rows(Kind.ARTICLE).get(0))
        .extracting(
            Article::provider,
            Article::providerId,
            Article::headline,
            Article::source,
            Article::symbols,
            Article::publishedAt)
        .containsExactly(
            "yahoo",
            "57ea9c09-0c99-3adf-9062-fecfdbe472cc",
            "Why Trump could 'move fast' on Apple's $500B US investment plan",
            "Yahoo Finance Video",
            List.of("AAPL"),
            at("2025-02-25T00:20:00Z"));
  }
}
