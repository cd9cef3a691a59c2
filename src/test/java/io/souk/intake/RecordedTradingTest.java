package io.souk.intake;

import static io.souk.intake.AccountBooks.PAPER;
import static io.souk.market.RefusalCode.DRIFT;
import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static io.souk.market.RefusalCode.UNKNOWN_KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.intake.Reading.RefusedItem;
import io.souk.market.AccountOrder;
import io.souk.market.AccountState;
import io.souk.market.Fill;
import io.souk.market.OrderEvent;
import io.souk.market.PortfolioPoint;
import io.souk.market.Position;
import io.souk.market.ProviderWatchlist;
import io.souk.market.RefusalCode;
import io.souk.market.Row;
import io.souk.market.Symbol;
import io.souk.market.VenueClock;
import io.souk.market.VenueDay;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Alpaca's trading side really answered, where the recordings are at hand: each becomes rows
 * to the last digit, or a reasoned refusal.
 */
class RecordedTradingTest {

  private static final Path RECORDINGS = Path.of("../shared/fixtures/alpaca");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final JsonMapper json = new JsonMapper();

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(Files.isDirectory(RECORDINGS)).isTrue();
  }

  private static Reading read(String flow, String recording) throws IOException {
    return readText(flow, Files.readString(RECORDINGS.resolve(recording)));
  }

  private static Reading readText(String flow, String text) {
    return AccountBooks.read(flow, text, NOW, PAPER);
  }

  private static <T extends Row> T only(Reading reading, Kind kind, Class<T> type) {
    assertThat(reading.rows(kind)).hasSize(1);
    return type.cast(reading.rows(kind).get(0));
  }

  private static BigDecimal figure(String digits) {
    return new BigDecimal(digits);
  }

  private static OffsetDateTime time(String text) {
    return OffsetDateTime.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "alpaca-account, trading/account.json, 1, 0",
    "alpaca-account-settings, trading/account_configurations.json, 9, 0",
    "alpaca-assets, trading/assets_list.json, 1, 0",
    "alpaca-activities, trading/doc_activity_fill.json, 1, 0",
    "alpaca-calendar, trading/doc_calendar_day.json, 1, 0",
    "alpaca-clock, trading/doc_clock.json, 1, 0",
    "alpaca-portfolio-history, trading/doc_portfolio_history.json, 3, 0",
    "alpaca-watchlists, trading/doc_watchlist.json, 1, 0",
    "alpaca-orders, trading/oas_EquityOrderResponse.json, 1, 0",
    "alpaca-orders, trading/oas_OptionOrderResponse.json, 1, 0",
    "alpaca-orders, trading/order_by_id.json, 1, 0",
    "alpaca-orders, trading/order_limit.json, 1, 0",
    "alpaca-orders, trading/order_market.json, 1, 0",
    "alpaca-positions, trading/positions_list.json, 2, 0",
    "alpaca-account-stream, stream/trade_update_fill_SOLUSD.json, 3, 0"
  })
  void whatWasRecordedBecomesRows(String flow, String recording, int rows, int refused)
      throws IOException {
    var reading = read(flow, recording);

    assertThat(reading.refused()).hasSize(refused);
    assertThat(reading.received()).isEqualTo(rows + refused);
  }

  /** One asset without a name, what an option's flow would ask for, and what we would send. */
  @ParameterizedTest
  @CsvSource({
    "alpaca-assets, trading/asset_AAPL_go.json, DRIFT, the answer is no list of assets",
    "alpaca-assets, trading/option_contracts.json, DRIFT, the answer is no list of assets",
    "alpaca-orders, trading/oas_order_requests.json, DRIFT, the answer is no list of orders"
  })
  void whatIsNoAnswerOfAFlowIsRefusedAsAWhole(
      String flow, String recording, RefusalCode code, String reason) throws IOException {
    var reading = read(flow, recording);

    assertThat(reading.refused())
        .extracting(RefusedItem::code, RefusedItem::reason)
        .containsExactly(tuple(code, reason));
    assertThat(reading.received()).isEqualTo(1);
  }

  @Test
  void noRecordingIsLeftOut() throws IOException {
    assertThat(names("trading")).hasSize(17);
    assertThat(names("stream"))
        .filteredOn(name -> name.startsWith("trad"))
        .containsExactly("trade_update_fill_SOLUSD.json", "trading_control.jsonl");
    assertThat(names("errors")).containsExactly("rest_errors_basic.json");
  }

  private static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theAccountIsReadToTheLastDigit() throws IOException {
    var account =
        only(
            read("alpaca-account", "trading/account.json"), Kind.ACCOUNT_STATE, AccountState.class);

    assertThat(account.environment()).isEqualTo("paper");
    assertThat(account.accountId()).isEqualTo("e6fe16f3-64a4-4921-8928-cadf02f92f98");
    assertThat(account.accountNumber()).isEqualTo("010203ABCD");
    assertThat(account.cash()).isEqualTo(figure("-23140.2"));
    assertThat(account.equity()).isEqualTo(figure("103820.56"));
    assertThat(account.lastEquity()).isEqualTo(figure("103529.24"));
    assertThat(account.daytradingBuyingPower()).isEqualTo(figure("262113.632"));
    assertThat(account.maintenanceMargin()).isEqualTo(figure("38088.228"));
    assertThat(account.multiplier()).isEqualTo(figure("4"));
    assertThat(account.daytradeCount()).isZero();
    assertThat(account.shortingEnabled()).isTrue();
    assertThat(account.balanceAsOf()).isNull();
    assertThat(account.createdAt()).isEqualTo(time("2019-06-12T22:47:07.99658Z"));
    assertThat(account.rest())
        .isEqualTo("{\"options_approved_level\":\"1\",\"options_trading_level\":\"1\"}");
    assertThat(account.equity())
        .isEqualByComparingTo(account.cash().add(account.longMarketValue()));
  }

  @Test
  void thePositionIsReadToTheLastDigitAndTheListNamesIt() throws IOException {
    var reading = read("alpaca-positions", "trading/positions_list.json");
    var position = only(reading, Kind.POSITION, Position.class);

    assertThat(position.assetId()).isEqualTo("904837e3-3b76-47ec-b432-046db621571b");
    assertThat(position.avgEntryPrice()).isEqualTo(figure("100.0"));
    assertThat(position.qty()).isEqualTo(figure("5"));
    assertThat(position.unrealizedPlpc()).isEqualTo(figure("0.20"));
    assertThat(position.changeToday()).isEqualTo(figure("0.0084"));
    assertThat(position.qtyAvailable()).isNull();
    assertThat(json.readTree(position.rest()).at("/usd/cost_basis").textValue()).isEqualTo("500.0");
    assertThat(reading.rows(Kind.ACCOUNT_LIST)).hasSize(1);
  }

  @Test
  void anOrderIsReadWhetherItsFiguresAreTextsOrNumbers() throws IOException {
    var limit =
        only(
            read("alpaca-orders", "trading/order_limit.json"),
            Kind.ACCOUNT_ORDER,
            AccountOrder.class);

    assertThat(limit.symbol()).isEqualTo("AAPL`");
    assertThat(limit.qty()).isEqualTo(figure("1"));
    assertThat(limit.limitPrice()).isEqualTo(figure("300"));
    assertThat(limit.filledQty()).isEqualTo(figure("0"));
    assertThat(limit.filledAvgPrice()).isNull();
    assertThat(limit.filledAt()).isNull();
    assertThat(limit.positionIntent()).isEqualTo("buy_to_open");
    assertThat(limit.submittedAt()).isEqualTo(time("2021-03-16T18:38:01.937734Z"));
    assertThat(limit.rest()).isEqualTo("{\"commission\":1.25}");

    var equity =
        only(
            read("alpaca-orders", "trading/oas_EquityOrderResponse.json"),
            Kind.ACCOUNT_ORDER,
            AccountOrder.class);
    assertThat(equity.orderClass()).as("an empty class says nothing").isNull();
    assertThat(equity.limitPrice()).isEqualTo(figure("150"));
    assertThat(equity.status()).isEqualTo("accepted");
    assertThat(equity.updatedAt()).isEqualTo(time("2023-12-12T22:31:24.668464435Z"));
    assertThat(equity.rest()).isNull();
    var option =
        only(
            read("alpaca-orders", "trading/oas_OptionOrderResponse.json"),
            Kind.ACCOUNT_ORDER,
            AccountOrder.class);
    assertThat(option.assetClass()).isEqualTo("us_option");
    assertThat(option.symbol()).isEqualTo("AAPL250620C00100000");
  }

  @Test
  void aFillOfTheStreamIsTheOrderTheEventAndTheFillInOneZone() throws IOException {
    var reading = read("alpaca-account-stream", "stream/trade_update_fill_SOLUSD.json");
    var order = only(reading, Kind.ACCOUNT_ORDER, AccountOrder.class);
    var event = only(reading, Kind.ORDER_EVENT, OrderEvent.class);
    var fill = only(reading, Kind.FILL, Fill.class);

    assertThat(order.createdAt()).isEqualTo(time("2022-04-19T17:45:04.981350886Z"));
    assertThat(order.updatedAt()).isEqualTo(time("2022-04-19T17:45:05.027690731Z"));
    assertThat(order.filledAvgPrice()).isEqualTo(figure("105.8988475"));
    assertThat(event.event()).isEqualTo("fill");
    assertThat(event.eventKey()).isEqualTo("2f63ea93-423d-4169-b3f6-3fdafc10c418");
    assertThat(event.positionQty()).isEqualTo(figure("0"));
    assertThat(fill)
        .isEqualTo(
            new Fill(
                "paper",
                AccountBooks.ACCOUNT,
                "a5be8f5e-fdfa-41f5-a644-7a74fe947a8f",
                "SOLUSD",
                "sell",
                "2f63ea93-423d-4169-b3f6-3fdafc10c418",
                null,
                figure("105.8988475"),
                figure("1790.86"),
                figure("1790.86"),
                null,
                figure("0"),
                time("2022-04-19T17:45:05.024916716Z")));
  }

  @Test
  void aFillOfTheActivitiesHasTheNumberOfItsActivity() throws IOException {
    var fill =
        only(read("alpaca-activities", "trading/doc_activity_fill.json"), Kind.FILL, Fill.class);

    assertThat(fill.activityId())
        .isEqualTo("20190524113406977::8efc7b9a-8b2b-4000-9955-d36e7db0df74");
    assertThat(fill.executionId()).isNull();
    assertThat(fill.price()).isEqualTo(figure("1.63"));
    assertThat(fill.filledAt()).isEqualTo(time("2019-05-24T15:34:06.977Z"));
  }

  /** The documentation's sample counts milliseconds, the service seconds: both are told apart. */
  @Test
  void theHistoryIsReadInSecondsAndInMilliseconds() throws IOException {
    String recorded = Files.readString(RECORDINGS.resolve("trading/doc_portfolio_history.json"));
    var reading = readText("alpaca-portfolio-history", recorded);
    var inSeconds =
        readText(
            "alpaca-portfolio-history",
            recorded.replaceAll("(15808\\d{5})000", "$1").replace("27408.19", "null"));

    assertThat(reading.rows(Kind.PORTFOLIO_POINT))
        .map(PortfolioPoint.class::cast)
        .extracting(PortfolioPoint::pointAt, PortfolioPoint::equity, PortfolioPoint::profitLossPct)
        .containsExactly(
            tuple(time("2020-02-04T14:30Z"), figure("27423.73"), figure("0.000430469507254688")),
            tuple(time("2020-02-04T14:45Z"), figure("27408.19"), figure("-0.0001364369455197062")),
            tuple(time("2020-02-04T15:00Z"), figure("27515.97"), figure("0.0037954277571845543")));
    assertThat(inSeconds.rows(Kind.PORTFOLIO_POINT))
        .map(PortfolioPoint.class::cast)
        .extracting(PortfolioPoint::pointAt, PortfolioPoint::equity)
        .contains(tuple(time("2020-02-04T14:45Z"), null));
  }

  @Test
  void aHistoryOfUnevenLengthIsRefusedAsAWhole() {
    assertThat(
            readText(
                    "alpaca-portfolio-history",
                    "{\"timestamp\":[1580826600],\"equity\":[],\"profit_loss\":[1],\"profit_loss_pct\":[1],\"timeframe\":\"1D\"}")
                .refused())
        .extracting(RefusedItem::code, RefusedItem::reason)
        .containsExactly(tuple(DRIFT, "the history has not as many values as moments"));
  }

  @Test
  void theSmallOnesAreReadAsAPersonWouldReadThem() throws IOException {
    var day =
        only(
            read("alpaca-calendar", "trading/doc_calendar_day.json"),
            Kind.VENUE_DAY,
            VenueDay.class);
    assertThat(day.day()).isEqualTo(LocalDate.of(2018, 1, 3));
    assertThat(day.opensAt()).isEqualTo(LocalTime.of(9, 30));
    assertThat(day.closesAt()).isEqualTo(LocalTime.of(16, 0));
    assertThat(day.sessionOpensAt()).isNull();
    var clock =
        only(read("alpaca-clock", "trading/doc_clock.json"), Kind.VENUE_CLOCK, VenueClock.class);
    assertThat(clock.shownAt()).isEqualTo(time("2022-04-28T18:07:04.451420928Z"));
    assertThat(clock.nextOpen()).isEqualTo(time("2022-04-29T13:30:00Z"));
    var list =
        only(
            read("alpaca-watchlists", "trading/doc_watchlist.json"),
            Kind.PROVIDER_WATCHLIST,
            ProviderWatchlist.class);
    assertThat(list.accountId()).isEqualTo("1d5493c9-ea39-4377-aa94-340734c368ae");
    assertThat(list.members()).containsExactly("SPY", "AMZN");
    var asset = only(read("alpaca-assets", "trading/assets_list.json"), Kind.SYMBOL, Symbol.class);
    assertThat(asset.assetId()).isEqualTo("904837e3-3b76-47ec-b432-046db621571b");
  }

  /** They are words of the protocol, and no data: should one reach the intake, it is refused. */
  @Test
  void theControlFramesOfTheStreamAreNoData() throws IOException {
    int frames = 0;
    for (String line : Files.readAllLines(RECORDINGS.resolve("stream/trading_control.jsonl"))) {
      var said = json.readTree(line);
      if (said.path("dir").asText().equals("<")) {
        frames++;
        assertThat(readText("alpaca-account-stream", said.get("frame").toString()).refused())
            .extracting(RefusedItem::code)
            .containsExactly(UNKNOWN_KIND);
      }
    }
    assertThat(frames).isEqualTo(4);
  }

  /** Errors never reach the intake as data; what if one came with HTTP 200? */
  @ParameterizedTest
  @CsvSource({
    "alpaca-account",
    "alpaca-positions",
    "alpaca-orders",
    "alpaca-activities",
    "alpaca-clock",
    "alpaca-portfolio-history",
    "alpaca-watchlists",
    "alpaca-assets",
    "alpaca-calendar"
  })
  void noErrorIsEverTakenForData(String flow) throws IOException {
    var errors =
        json.readTree(Files.readString(RECORDINGS.resolve("errors/rest_errors_basic.json")));
    assertThat(errors).hasSize(9);
    for (JsonNode error : errors) {
      assertThat(readText(flow, error.get("body").toString()).refused())
          .extracting(RefusedItem::code)
          .containsExactly(DRIFT);
    }
  }

  @Test
  void aRowWithoutAnOwnerIsImpossible() throws IOException {
    String account = Files.readString(RECORDINGS.resolve("trading/account.json"));
    var given = java.util.Map.of("environment", "play", "account", "x");

    assertThat(AccountBooks.read("alpaca-account", account, NOW, given).refused())
        .extracting(RefusedItem::code)
        .containsExactly(IMPOSSIBLE_VALUE);
  }
}
