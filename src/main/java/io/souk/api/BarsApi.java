package io.souk.api;

import io.souk.market.MarketCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candles of one symbol. */
@RestController
@Tag(name = "Market data")
class BarsApi {

  private static final ListOf<BarItem> BARS =
      ListOf.named("api/bars", BarItem::read, BarItem::cursor);
  private static final Cursor FIRST = Cursor.first("bars", "");
  private static final List<String> TIMEFRAMES = List.of("1Min", "5Min", "15Min", "1Hour", "1Day");
  private static final List<String> ADJUSTMENTS = List.of("none", "split");

  private final Pages pages;
  private final MarketCalendar calendar;
  private final Clock clock;

  BarsApi(Pages pages, MarketCalendar calendar, Clock clock) {
    this.pages = pages;
    this.calendar = calendar;
    this.clock = clock;
  }

  record BarPage(List<BarItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/bars")
  @Operation(summary = "Bars of one symbol, in the order of time")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BarPage.class)))
  void bars(
      @Parameter(example = "AAPL") @RequestParam String symbol,
      @Parameter(schema = @Schema(allowableValues = {"1Min", "5Min", "15Min", "1Hour", "1Day"}))
          @RequestParam
          String timeframe,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {"none", "split"},
                      defaultValue = "none"),
              description =
                  "Prices and volumes as they were stated, or in the shares of today; of asof, if"
                      + " that is asked")
          @RequestParam(required = false)
          String adjustment,
      @Parameter(
              example = "2025-06-17",
              description =
                  "Of the company that had the symbol on this day, under all its names; if left"
                      + " out, what was stated under the symbol itself")
          @RequestParam(required = false)
          String asof,
      @ParameterObject SpanAsked time,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    var span = time.span();
    var after = page.after(FIRST);
    int most = page.most();
    String of = Asked.symbol("symbol", symbol);
    String in = Asked.oneOf("timeframe", timeframe, TIMEFRAMES);
    String day = asof == null ? null : Asked.day("asof", asof);
    String sharesOf = sharesOf(adjustment, day);
    pages.answer(
        response,
        most,
        BARS,
        question ->
            span.in(question)
                .param("symbol", of)
                .param("timeframe", in)
                .param("asof", day)
                .param("sharesOf", sharesOf)
                .param("zone", calendar.zone().getId())
                .param("afterTime", after.tick().micros())
                .param("afterFeed", after.rest().get(0)));
  }

  /** The day whose shares are meant; null for each statement's own. */
  private String sharesOf(String adjustment, String asof) {
    if (adjustment == null || Asked.oneOf("adjustment", adjustment, ADJUSTMENTS).equals("none")) {
      return null;
    }
    return asof == null ? LocalDate.ofInstant(clock.instant(), calendar.zone()).toString() : asof;
  }
}
