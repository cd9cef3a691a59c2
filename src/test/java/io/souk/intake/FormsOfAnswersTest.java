package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Bar;
import io.souk.market.Company;
import io.souk.market.Instrument;
import io.souk.market.Quote;
import io.souk.market.RefusalCode;
import io.souk.market.Trade;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A provider answers one question in several forms: Alpaca for one symbol, for many, the latest
 * alone; Yahoo also for what has no instrument any more.
 */
class FormsOfAnswersTest {

  private static final String TRADE =
      "{'t':'2026-11-20T14:30:00.123456789Z','x':'V','p':272.31,'s':5,'c':['@'],'i':7,'z':'C'}";
  private static final String QUOTE =
      "{'t':'2026-11-20T14:30:00Z','bx':'V','bp':272.3,'bs':1,'ax':'V','ap':272.32,'as':2,'z':'C'}";
  private static final String BAR =
      "{'t':'2026-11-20T14:30:00Z','o':1.5,'h':2,'l':1,'c':1.25,'v':10,'n':3,'vw':1.3}";

  private static Reading read(String flow, String text) {
    return RecordedAlpaca.read(
        flow, "iex", List.of("trade", "quote", "bar"), text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({"alpaca-trades, trades", "alpaca-quotes, quotes", "alpaca-bars, bars"})
  void aNullInPlaceOfAListIsNothing(String flow, String list) {
    var text = "{'symbol':'AAPL','" + list + "':null,'next_page_token':null}";

    assertThat(read(flow, text).received()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"alpaca-trades, trades", "alpaca-quotes, quotes", "alpaca-bars, bars"})
  void aListOfNoOneIsDrift(String flow, String list) {
    assertThat(read(flow, "{'" + list + "':[{}],'next_page_token':null}").refused())
        .extracting(RefusedItem::code, RefusedItem::reason)
        .containsExactly(tuple(RefusalCode.DRIFT, "the page has no " + list));
  }

  @Test
  void oneSymbolsListIsReadLikeThatOfMany() {
    assertThat(read("alpaca-trades", "{'symbol':'AAPL','trades':[" + TRADE + "]}").rows(Kind.TRADE))
        .isEqualTo(read("alpaca-trades", "{'trades':{'AAPL':[" + TRADE + "]}}").rows(Kind.TRADE))
        .hasSize(1);
    assertThat(read("alpaca-quotes", "{'symbol':'AAPL','quotes':[" + QUOTE + "]}").rows(Kind.QUOTE))
        .isEqualTo(read("alpaca-quotes", "{'quotes':{'AAPL':[" + QUOTE + "]}}").rows(Kind.QUOTE))
        .hasSize(1);
    assertThat(read("alpaca-daily-bars", "{'symbol':'AAPL','bars':[" + BAR + "]}").rows(Kind.BAR))
        .isEqualTo(read("alpaca-daily-bars", "{'bars':{'AAPL':[" + BAR + "]}}").rows(Kind.BAR))
        .hasSize(1);
  }

  @Test
  void theLatestComesAloneAndALatestBarMayStillGrow() {
    assertThat(read("alpaca-trades", "{'trades':{'AAPL':" + TRADE + "}}").rows(Kind.TRADE))
        .map(Trade.class::cast)
        .extracting(Trade::price)
        .containsExactly(new BigDecimal("272.31"));
    assertThat(read("alpaca-quotes", "{'quotes':{'AAPL':" + QUOTE + "}}").rows(Kind.QUOTE))
        .map(Quote.class::cast)
        .extracting(Quote::ask)
        .containsExactly(new BigDecimal("272.32"));
    assertThat(read("alpaca-bars", "{'bars':{'AAPL':" + BAR + "}}").rows(Kind.BAR))
        .map(Bar.class::cast)
        .extracting(Bar::vwap, Bar::provisional, bar -> bar.statedAt().toString())
        .containsExactly(tuple(new BigDecimal("1.3"), true, "2026-11-20T14:30Z"));
  }

  /** Dead tickers may stay at Yahoo without an instrument: what is left of them says so. */
  @Test
  void aSymbolThatStandsForNothingIsKeptAsThat() {
    var kinds = List.of("company", "officer", "instrument", "article");
    var summary =
        "{'quoteSummary':{'result':[{'quoteType':{'symbol':'GONE','quoteType':'NONE'}}],'error':null}}";
    var search =
        "{'quotes':[{'symbol':'GONE','quoteType':'NONE','exchange':'YHD','isYahooFinance':true}],'news':[]}";

    assertThat(yahoo("yahoo-companies", kinds, summary).rows(Kind.COMPANY))
        .map(Company.class::cast)
        .extracting(Company::symbol, Company::type, Company::name)
        .containsExactly(tuple("GONE", "NONE", null));
    assertThat(yahoo("yahoo-search", kinds, search).rows(Kind.INSTRUMENT))
        .map(Instrument.class::cast)
        .extracting(Instrument::symbol, Instrument::type)
        .containsExactly(tuple("GONE", "NONE"));
  }

  private static Reading yahoo(String flow, List<String> kinds, String text) {
    var reading = RecordedAlpaca.read(flow, "yahoo", kinds, text.replace('\'', '"'));
    assertThat(reading.refused()).isEmpty();
    return reading;
  }

  @Test
  void aSnapshotThatNamesItsSymbolIsReadLikeOneUnderIt() {
    var parts = "'latestTrade':" + TRADE + ",'latestQuote':" + QUOTE + ",'prevDailyBar':" + BAR;

    var alone = read("alpaca-snapshots", "{'symbol':'AAPL'," + parts + ",'minuteBar':null}");
    var under = read("alpaca-snapshots", "{'AAPL':{" + parts + "},'BAD':null}");

    assertThat(alone.refused()).isEmpty();
    assertThat(under.refused()).isEmpty();
    for (Kind kind : List.of(Kind.TRADE, Kind.QUOTE, Kind.BAR)) {
      assertThat(alone.rows(kind)).isEqualTo(under.rows(kind)).hasSize(1);
    }
  }
}
