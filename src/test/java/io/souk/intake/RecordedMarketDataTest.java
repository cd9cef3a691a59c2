package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.souk.intake.Reading.RefusedItem;
import io.souk.market.Bar;
import io.souk.market.Quote;
import io.souk.market.RankedSymbol;
import io.souk.market.RefusalCode;
import io.souk.market.Row;
import io.souk.market.Trade;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Alpaca's endpoints of trades, quotes, snapshots and movers really answered, where the
 * recordings are at hand: the rows that one would write by hand.
 */
class RecordedMarketDataTest {

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(RecordedAlpaca.isAtHand()).isTrue();
  }

  private static Reading trades(String recording) {
    return read("alpaca-trades", List.of("trade", "trade_correction"), recording);
  }

  private static Reading quotes(String recording) {
    return read("alpaca-quotes", List.of("quote"), recording);
  }

  private static Reading snapshots(String recording) {
    return read("alpaca-snapshots", List.of("trade", "quote", "bar"), recording);
  }

  private static Reading read(String flow, List<String> kinds, String recording) {
    return RecordedAlpaca.read(flow, "sip", kinds, RecordedAlpaca.text(recording));
  }

  private static List<Row> only(Kind kind, Reading reading) {
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.rows(kind)).hasSize(reading.received());
    return reading.rows(kind);
  }

  private static BigDecimal n(String digits) {
    return new BigDecimal(digits);
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse(time);
  }

  private static Trade trade(
      String symbol,
      long id,
      String exchange,
      String price,
      String size,
      String tape,
      String time,
      String... conditions) {
    return new Trade(
        symbol, "sip", id, exchange, n(price), n(size), List.of(conditions), tape, at(time));
  }

  /** A side is {@code exchange price size}, or nothing where nobody stands. */
  private static Quote quote(
      String symbol, String bid, String ask, String tape, String time, String... conditions) {
    String[] bids = bid.isEmpty() ? new String[3] : bid.split(" ");
    String[] asks = ask.isEmpty() ? new String[3] : ask.split(" ");
    return new Quote(
        symbol,
        "sip",
        bids[0],
        number(bids[1]),
        number(bids[2]),
        asks[0],
        number(asks[1]),
        number(asks[2]),
        conditions.length == 0 ? null : List.of(conditions),
        tape,
        at(time));
  }

  private static BigDecimal number(String digits) {
    return digits == null ? null : n(digits);
  }

  /** A bar whose figures are {@code open high low close volume}. */
  private static Bar bar(
      String timeframe,
      String opened,
      String figures,
      Long trades,
      String vwap,
      boolean growing,
      String stated) {
    String[] f = figures.split(" ");
    return new Bar(
        "AAPL",
        timeframe,
        "sip",
        at(opened),
        n(f[0]),
        n(f[1]),
        n(f[2]),
        n(f[3]),
        n(f[4]),
        trades,
        number(vwap),
        growing,
        stated == null ? null : at(stated));
  }

  @Test
  void everyTradeOfAPageIsARowToTheLastDigitAndNanosecond() {
    assertThat(only(Kind.TRADE, trades("trades_multi_AAPL")))
        .containsExactly(
            trade("AAPL", 1, "P", "140.2", "595", "C", "2021-10-13T08:00:00.08960768Z", "@", "T"));
    assertThat(only(Kind.TRADE, trades("trades_multi_F_GE")))
        .containsExactly(
            trade("F", 442254, "D", "11.715", "5", "A", "2018-06-04T19:18:17.4392Z", " ", "I"),
            trade("F", 442258, "D", "11.71", "200", "A", "2018-06-04T19:18:18.7453Z", " "),
            trade("GE", 933063, "D", "13.74", "100", "A", "2018-06-04T19:18:18.2305Z", " "),
            trade(
                "GE",
                933066,
                "D",
                "13.7317",
                "100",
                "A",
                "2018-06-04T19:18:18.6206Z",
                " ",
                "4",
                "B"));
    assertThat(only(Kind.TRADE, trades("oas_trades_multi")))
        .containsExactly(
            trade("AAPL", 1, "P", "178.26", "246", "C", "2022-01-03T09:00:00.086175744Z", "@", "T"),
            trade(
                "AAPL",
                2,
                "P",
                "178.26",
                "1",
                "C",
                "2022-01-03T09:00:00.24483968Z",
                "@",
                "F",
                "T",
                "I"));
  }

  @Test
  void theLatestTradeOfEachSymbolIsARow() {
    assertThat(only(Kind.TRADE, trades("latest_trades_multi")))
        .containsExactly(
            trade(
                "IBM",
                52983525503560L,
                "K",
                "142.2",
                "197",
                "A",
                "2021-10-11T23:42:47.895547Z",
                " ",
                "F",
                "T"),
            trade(
                "MSFT",
                28693,
                "P",
                "294.1",
                "100",
                "C",
                "2021-10-11T23:59:39.380716032Z",
                "@",
                "T"));
  }

  @Test
  void everyQuoteOfAPageIsARowAndASideWithoutAPriceIsNoSide() {
    assertThat(only(Kind.QUOTE, quotes("quotes_TSLA_sort_desc")))
        .containsExactly(
            quote("TSLA", "Q 228.34 2", "P 228.35 5", "C", "2023-08-16T18:59:59.185551091Z", "R"),
            quote("TSLA", "U 228.33 1", "P 228.35 5", "C", "2023-08-16T18:59:59.035085121Z", "R"));
    assertThat(only(Kind.QUOTE, quotes("quotes_multi_BA_DIS")))
        .containsExactly(
            quote("BA", "T 212.56 1", "N 212.59 1", "A", "2021-09-15T17:00:00.010461656Z", "R"),
            quote("BA", "J 212.56 1", "N 212.59 1", "A", "2021-09-15T17:00:00.010657639Z", "R"),
            quote("BA", "T 212.57 1", "N 212.59 1", "A", "2021-09-15T17:00:00.184164565Z", "R"),
            quote("BA", "N 212.56 1", "N 212.59 1", "A", "2021-09-15T17:00:00.18418Z", "R"),
            quote("BA", "T 212.57 1", "Y 212.61 1", "A", "2021-09-15T17:00:00.186067456Z", "R"),
            quote("BA", "T 212.57 1", "N 212.64 1", "A", "2021-09-15T17:00:00.186265Z", "R"));
    assertThat(only(Kind.QUOTE, quotes("oas_quotes_single")))
        .containsExactly(
            quote("AAPL", "Q 177.92 4", "", "C", "2022-01-03T09:00:00.028160898Z", "Y"),
            quote("AAPL", "Q 177.92 4", "Q 178.8 4", "C", "2022-01-03T09:00:00.028294451Z", "R"));
  }

  @Test
  void theLatestQuoteOfEachSymbolIsARow() {
    assertThat(only(Kind.QUOTE, quotes("oas_latest_quotes")))
        .containsExactly(
            quote("AAPL", "Q 172.62 2", "Q 172.7 1", "C", "2022-08-17T10:07:40.286587431Z", "R"),
            quote("TSLA", "K 911.3 1", "Q 911.6 1", "C", "2022-08-17T10:07:49.387064037Z", "R"));
  }

  @Test
  void aPageOfNothingIsNothing() {
    assertThat(quotes("quotes_multi_empty").received()).isZero();
  }

  @Test
  void aSnapshotIsATradeAQuoteAndThreeBars() {
    var reading = snapshots("oas_snapshot_single");

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.received()).isEqualTo(5);
    assertThat(reading.rows(Kind.TRADE))
        .containsExactly(
            trade(
                "AAPL",
                1040,
                "Q",
                "172.55",
                "229",
                "C",
                "2022-08-17T10:19:30.735811394Z",
                "@",
                "T"));
    assertThat(reading.rows(Kind.QUOTE))
        .containsExactly(
            quote("AAPL", "P 172.51 1", "Q 172.65 1", "C", "2022-08-17T10:19:30.805564086Z", "R"));
    assertThat(reading.rows(Kind.BAR))
        .containsExactlyInAnyOrder(
            bar(
                "1Min",
                "2022-08-17T10:18:00Z",
                "172.65 172.65 172.6 172.6 3746",
                57L,
                "172.618377",
                true,
                "2022-08-17T10:18:00Z"),
            bar(
                "1Day",
                "2022-08-16T04:00:00Z",
                "172.62 173.71 171.6618 173.03 56457696",
                515139L,
                "172.743391",
                true,
                "2026-11-20T15:00:00Z"),
            bar(
                "1Day",
                "2022-08-15T04:00:00Z",
                "171.5 173.39 171.345 173.19 54091719",
                501626L,
                "172.625371",
                false,
                null));
  }

  @Test
  void whatASnapshotDoesNotSayStaysOpen() {
    var reading = snapshots("snapshot_single");

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.received()).isEqualTo(5);
    assertThat(reading.rows(Kind.TRADE))
        .containsExactly(
            trade("AAPL", 61462, "D", "133.55", "200", "C", "2021-05-03T14:45:50.456Z", "@"));
    assertThat(reading.rows(Kind.QUOTE))
        .containsExactly(
            quote("AAPL", "Q 133.54 9", "P 133.55 7", null, "2021-05-03T14:45:50.532316972Z", "R"));
    assertThat(reading.rows(Kind.BAR))
        .containsExactlyInAnyOrder(
            bar(
                "1Min",
                "2021-05-03T14:44:00Z",
                "133.485 133.4939 133.42 133.445 182818",
                null,
                null,
                true,
                "2021-05-03T14:44:00Z"),
            bar(
                "1Day",
                "2021-05-03T04:00:00Z",
                "132.04 134.07 131.83 133.445 25094213",
                null,
                null,
                true,
                "2026-11-20T15:00:00Z"),
            bar(
                "1Day",
                "2021-04-30T04:00:00Z",
                "131.82 133.56 131.065 131.46 109506363",
                null,
                null,
                false,
                null));
  }

  @Test
  void aSnapshotUnderItsSymbolIsReadToTheLastDigit() {
    var reading = snapshots("snapshot_AAPL_py");

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.received()).isEqualTo(5);
    assertThat(reading.rows(Kind.TRADE))
        .containsExactly(
            trade(
                "AAPL", 39884, "D", "161.1998", "200", "C", "2022-03-18T14:33:58.448432206Z", "@"));
    assertThat(reading.rows(Kind.QUOTE))
        .containsExactly(
            quote("AAPL", "K 161.19 5", "K 161.2 2", "C", "2022-03-18T14:33:58.547942Z", "R"));
    assertThat(reading.rows(Kind.BAR))
        .contains(
            bar(
                "1Min",
                "2022-03-18T14:32:00Z",
                "161.595 161.63 161.31 161.365 195503",
                1880L,
                "161.448073",
                true,
                "2022-03-18T14:32:00Z"),
            bar(
                "1Day",
                "2022-03-17T04:00:00Z",
                "158.6 161 157.63 160.62 73839892",
                609067L,
                "159.425082",
                false,
                null))
        .hasSize(3);
  }

  @Test
  void theLatestBarIsAMinuteThatMayStillGrow() {
    assertThat(only(Kind.BAR, read("alpaca-bars", List.of("bar"), "latest_bar_AAPL")))
        .containsExactly(
            bar(
                "1Min",
                "2021-10-11T23:59:00Z",
                "142.59 142.63 142.57 142.59 2714",
                22L,
                "142.589071",
                true,
                "2021-10-11T23:59:00Z"));
    assertThat(only(Kind.BAR, read("alpaca-bars", List.of("bar"), "latest_bars_multi")))
        .map(Bar.class::cast)
        .extracting(Bar::symbol, Bar::close, Bar::vwap, Bar::provisional)
        .containsExactly(
            tuple("NIO", n("35.6"), n("35.586483"), true),
            tuple("AAPL", n("142.59"), n("142.589071"), true));
  }

  @Test
  void theMoversAreTheirPlacesWithWarrantsAndAll() {
    var reading =
        RecordedAlpaca.read(
            "alpaca-movers",
            "alpaca",
            List.of("ranked_symbol"),
            RecordedAlpaca.text("screener_movers"));

    assertThat(only(Kind.RANKED_SYMBOL, reading))
        .hasSize(20)
        .map(RankedSymbol.class::cast)
        .allMatch(mover -> mover.statedAt().equals(at("2023-06-23T14:13:00.163514169Z")))
        .allMatch(mover -> mover.volume() == null && mover.tradeCount() == null)
        .extracting(
            RankedSymbol::symbol,
            RankedSymbol::ranking,
            RankedSymbol::place,
            RankedSymbol::price,
            RankedSymbol::change,
            RankedSymbol::percentChange)
        .contains(
            tuple("BOIL", "gainers", 1, n("63.0125"), n("59.75"), n("1832.9")),
            tuple("BYN.WS", "gainers", 6, n("0.1558"), n("0.1076"), n("223.24")),
            tuple("EFHTW", "gainers", 10, n("0.051"), n("0.025"), n("96.15")),
            tuple("FMIVW", "losers", 1, n("0.0037"), n("-0.0706"), n("-95.02")),
            tuple("AVHIW", "losers", 10, n("0.0126"), n("-0.0067"), n("-34.72")));
  }

  /** Auctions are asked for by no flow: of whichever flow they are the answer, it refuses them. */
  @ParameterizedTest
  @ValueSource(strings = {"alpaca-trades", "alpaca-quotes", "alpaca-bars", "alpaca-snapshots"})
  void auctionsAreDriftAndNoRows(String flow) {
    var reading = read(flow, List.of("trade", "quote", "bar"), "auctions_AAPL_page1");

    assertThat(reading.received()).isEqualTo(reading.refused().size()).isPositive();
    assertThat(reading.refused()).extracting(RefusedItem::code).containsOnly(RefusalCode.DRIFT);
  }

  @Test
  void noRecordingIsLeftOut() {
    assertThat(RecordedAlpaca.names())
        .filteredOn(name -> !name.contains("bar"))
        .filteredOn(name -> !name.contains("news"))
        .filteredOn(name -> !name.contains("corporate_action"))
        .containsExactly(
            "auctions_AAPL_page1",
            "latest_trades_multi",
            "oas_latest_quotes",
            "oas_quotes_single",
            "oas_snapshot_single",
            "oas_trades_multi",
            "quotes_TSLA_sort_desc",
            "quotes_multi_BA_DIS",
            "quotes_multi_empty",
            "screener_movers",
            "snapshot_AAPL_py",
            "snapshot_single",
            "trades_multi_AAPL",
            "trades_multi_F_GE");
  }
}
