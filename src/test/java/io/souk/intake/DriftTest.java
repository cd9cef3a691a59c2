package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.souk.intake.Reading.RefusedItem;
import io.souk.market.RefusalCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A provider that renames a field, changes its type or sends what cannot be is told by the field's
 * name, and the sound item beside it is read.
 */
class DriftTest {

  private static final String BAR =
      "{'t':'2026-11-20T14:30:00Z','o':1.5,'h':2,'l':1,'c':1.25,'v':10}";
  private static final String TRADE =
      "{'t':'2026-11-20T14:30:00Z','x':'V','p':272.31,'s':5,'c':['@'],'i':7,'z':'C'}";
  private static final String QUOTE =
      "{'t':'2026-11-20T14:30:00Z','bx':'V','bp':272.3,'bs':1,'ax':'V','ap':272.32,'as':2}";
  private static final String ARTICLE =
      "{'source':{'id':null,'name':'A paper'},'author':null,'title':'Words','description':null,"
          + "'url':'https://paper.example/words','publishedAt':'2026-11-20T14:30:00Z','content':null}";
  private static final String DIVIDEND =
      "{'id':'a-1','symbol':'KO','rate':0.51,'ex_date':'2026-11-20','payable_date':'2026-12-11'}";
  private static final String FOUND =
      "{'symbol':'KO','longname':'Coca-Cola','quoteType':'EQUITY','isYahooFinance':true}";

  private static String page(String flow, String sound, String drifted) {
    return switch (flow) {
      case "alpaca-bars" -> "{'bars':{'KO':[" + sound + "," + drifted + "]}}";
      case "alpaca-trades" -> "{'trades':{'KO':[" + sound + "," + drifted + "]}}";
      case "alpaca-quotes" -> "{'quotes':{'KO':[" + sound + "," + drifted + "]}}";
      case "alpaca-corporate-actions" ->
          "{'corporate_actions':{'cash_dividends':[" + sound + "," + drifted + "]}}";
      case "newsapi-headlines" -> "{'status':'ok','articles':[" + sound + "," + drifted + "]}";
      default -> "{'quotes':[" + sound + "," + drifted + "],'news':[]}";
    };
  }

  private static String sound(String flow) {
    return switch (flow) {
      case "alpaca-bars" -> BAR;
      case "alpaca-trades" -> TRADE;
      case "alpaca-quotes" -> QUOTE;
      case "alpaca-corporate-actions" -> DIVIDEND;
      case "newsapi-headlines" -> ARTICLE;
      default -> FOUND;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "alpaca-bars | 'c': | 'close': | DRIFT | the field close is missing",
        "alpaca-bars | 'c':1.25 | 'c':null | DRIFT | the field close is missing",
        "alpaca-bars | 'c':1.25 | 'c':'high' | DRIFT | the field close has another form than agreed",
        "alpaca-bars | 'o':1.5 | 'o':[1.5] | DRIFT | the field open has another form than agreed",
        "alpaca-bars | 'v':10 | 'v':-10 | IMPOSSIBLE_VALUE | volume -10 is below zero",
        "alpaca-bars | 'h':2 | 'h':0.5 | IMPOSSIBLE_VALUE | high 0.5 is below low 1",
        "alpaca-bars | 'c':1.25 | 'c':3 | IMPOSSIBLE_VALUE | close 3 is outside 1 to 2",
        "alpaca-bars | 2026-11-20T | 20.11.2026 | DRIFT | the field openedAt has another form than agreed",
        "alpaca-bars | 2026-11-20T14:30 | 2026-11-21T14:30 | FUTURE_TIME | its time 2026-11-21T14:30Z lies ahead",
        "alpaca-trades | 'p': | 'price': | DRIFT | the field price is missing",
        "alpaca-trades | 'p':272.31 | 'p':-1 | IMPOSSIBLE_VALUE | price -1 is not above zero",
        "alpaca-trades | 's':5 | 's':{'n':5} | DRIFT | the field size has another form than agreed",
        "alpaca-quotes | 't': | 'time': | DRIFT | the field quotedAt is missing",
        "alpaca-quotes | 'bp':272.3 | 'bp':-272.3 | IMPOSSIBLE_VALUE | bid -272.3 is below zero",
        "alpaca-corporate-actions | _date | _day | DRIFT | the cash_dividend of KO has no day",
        "alpaca-corporate-actions | 'rate':0.51 | 'rate':'much' | DRIFT | the field amount has another form than agreed",
        "newsapi-headlines | 'url': | 'link': | DRIFT | the field url is missing",
        "newsapi-headlines | 'publishedAt': | 'date': | DRIFT | the field publishedAt is missing",
        "newsapi-headlines | https: | javascript: | IMPOSSIBLE_VALUE | url javascript:",
        "yahoo-search | 'symbol': | 'ticker': | DRIFT | the field symbol is missing",
      })
  void isToldByTheFieldsNameAndTheSoundItemIsRead(
      String flow, String before, String after, RefusalCode code, String reason) {
    String sound = sound(flow);
    String drifted = sound.replace(before, after);
    assertThat(drifted).isNotEqualTo(sound);
    var kinds =
        List.of(
            "bar",
            "trade",
            "quote",
            "corporate_action",
            "article",
            "instrument",
            "trade_correction");

    var reading =
        RecordedAlpaca.read(flow, "iex", kinds, page(flow, sound, drifted).replace('\'', '"'));

    assertThat(reading.received()).isEqualTo(2);
    assertThat(Arrays.stream(Kind.values()).mapToInt(kind -> reading.rows(kind).size()).sum())
        .isEqualTo(1);
    assertThat(reading.refused())
        .extracting(RefusedItem::code, refused -> refused.reason().startsWith(reason))
        .as("%s", reading.refused())
        .containsExactly(tuple(code, true));
  }

  private static final String CHART =
      "{'chart':{'result':[{'meta':{'symbol':'KO','currency':'USD','exchangeTimezoneName':'America/New_York',"
          + "'dataGranularity':'1d'},'timestamp':[1795098600,1795185000],'indicators':{'quote':[{'open':[1,1],"
          + "'high':[2,2],'low':[1,1],'close':[1.5,null],'volume':[10,10]}],'adjclose':[{'adjclose':[1.4,null]}]}}],"
          + "'error':null}}";
  private static final String CANDLES = CHART.replace("'1d'", "'5m'");
  private static final String SERIES =
      "{'timeseries':{'result':[{'meta':{'symbol':['KO'],'type':['annualEBIT']}},"
          + "{'meta':{'symbol':['KO'],'type':['annualNetIncome']},'timestamp':[1767139200],'annualNetIncome':[null,"
          + "{'asOfDate':'2025-12-31','currencyCode':'USD','reportedValue':{'raw':5,'fmt':'5'}}]}],'error':null}}";
  private static final String SUMMARY =
      "{'quoteSummary':{'result':[{'quoteType':{'symbol':'KO','longName':'Coca-Cola'},"
          + "'assetProfile':{'sector':'Drinks','companyOfficers':[{'name':'A Person','title':'Chair'}]}}],'error':null}}";
  private static final String SEARCH =
      "{'quotes':["
          + FOUND
          + "],'news':[{'uuid':'u-1','title':'Words','publisher':'A paper',"
          + "'link':'https://paper.example/words','providerPublishTime':1795185000}]}";

  private static String whole(String flow) {
    return switch (flow) {
      case "yahoo-daily-bars" -> CHART;
      case "yahoo-bars" -> CANDLES;
      case "yahoo-income-statements" -> SERIES;
      case "yahoo-companies" -> SUMMARY;
      default -> SEARCH;
    };
  }

  /** A list that is gone must not pass for a symbol of which there is nothing to say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yahoo-daily-bars | 'close': | 'last': | 3 | 1 | the field close is missing",
        "yahoo-daily-bars | 'close':[1.5,null] | 'close':[1.5] | 3 | 1 | the field close has 1 values for 2 stamps",
        "yahoo-daily-bars | 'close':[1.5,null] | 'close':{} | 3 | 1 | the field close is missing",
        "yahoo-daily-bars | 'adjclose': | 'adjusted': | 3 | 1 | the field adjclose is missing",
        "yahoo-daily-bars | 'timestamp': | 'stamps': | 3 | 1 | the field timestamp is missing",
        "yahoo-daily-bars | 'indicators': | 'lists': | 3 | 1 | the field quote is missing",
        "yahoo-bars | 'close': | 'last': | 1 | 0 | the field close is missing",
        "yahoo-bars | 'close':[1.5,null] | 'close':[1.5,null,2] | 1 | 0 | the field close has 3 values for 2 stamps",
        "yahoo-bars | 'timestamp': | 'stamps': | 1 | 0 | the field timestamp is missing",
        "yahoo-income-statements | 'reportedValue': | 'value': | 1 | 0 | the field reportedValue is missing",
        "yahoo-income-statements | 'raw': | 'number': | 1 | 0 | the field raw is missing",
        "yahoo-income-statements | 'annualNetIncome':[ | 'values':[ | 1 | 0 | the field annualNetIncome is missing",
        "yahoo-companies | 'companyOfficers': | 'officers': | 2 | 1 | the field companyOfficers is missing",
        "yahoo-search | 'news': | 'stories': | 2 | 1 | the field news is missing",
      })
  void aListThatIsGoneIsRefusedByItsNameAndWhatStandsBesideItIsRead(
      String flow, String before, String after, int sound, int rows, String reason) {
    String text = whole(flow);
    var kinds =
        List.of(
            "bar",
            "instrument",
            "adjusted_close",
            "corporate_action",
            "statement_line",
            "company",
            "officer",
            "article");
    assertThat(text).contains(before);

    var whole = RecordedAlpaca.read(flow, "yahoo", kinds, text.replace('\'', '"'));
    assertThat(whole.refused()).isEmpty();
    assertThat(whole.received()).isEqualTo(sound);

    String drifted = text.replace(before, after).replace('\'', '"');
    var reading = RecordedAlpaca.read(flow, "yahoo", kinds, drifted);
    assertThat(reading.refused())
        .extracting(RefusedItem::code, RefusedItem::reason)
        .containsExactly(tuple(RefusalCode.DRIFT, reason));
    assertThat(reading.received()).isEqualTo(rows + 1);
  }
}
