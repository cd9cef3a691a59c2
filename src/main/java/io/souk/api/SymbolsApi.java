package io.souk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is listed, and what of it is followed. */
@RestController
@Tag(name = "Market data")
class SymbolsApi {

  private static final ListOf<SymbolItem> SYMBOLS =
      ListOf.named("api/symbols", SymbolItem::read, SymbolItem::cursor);
  private static final List<String> STATUSES = List.of("active", "inactive");
  private static final List<String> YES_OR_NO = List.of("true", "false");

  private static final Cursor START = Cursor.first("symbols", "");

  private final Pages pages;

  SymbolsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * What is known of one symbol: what the provider's list says, else what others say of it. The
   * status and whether it can be traded are the list's alone, null for a symbol that it does not
   * name.
   *
   * @param unit of its prices, for example {@code GBp}: {@code unitFactor} times such a price is
   *     one in the currency
   * @param source who says so: {@code alpaca} by its list, else {@code yahoo}; null if nobody does
   * @param followedSince when it came on the watchlist, null if it is not there
   * @param state how it is followed: {@code active}, {@code paused}, {@code delisted} or {@code
   *     renamed}; null if it is not
   * @param activeUntil when it was paused, or found to be delisted or renamed
   * @param proof in words, why it is taken for delisted or renamed
   * @param successor what it is called now
   * @param intakeId that brought the source's word
   */
  record SymbolItem(
      String symbol,
      @OrNull.Text String name,
      @OrNull.Text String exchange,
      @OrNull.Text String assetClass,
      @OrNull.Text String status,
      @OrNull.Flag Boolean tradable,
      @OrNull.Text String sector,
      @OrNull.Text String currency,
      @OrNull.Text String unit,
      @OrNull.Number BigDecimal unitFactor,
      @OrNull.Text String source,
      @OrNull.Text Instant followedSince,
      @Schema(
              types = {"string", "null"},
              allowableValues = {"active", "paused", "delisted", "renamed"})
          String state,
      @OrNull.Text Instant activeSince,
      @OrNull.Text Instant activeUntil,
      @OrNull.Text String proof,
      @OrNull.Text String successor,
      @OrNull.Whole Long intakeId) {

    static SymbolItem read(ResultSet row, int number) throws SQLException {
      return new SymbolItem(
          row.getString("symbol"),
          row.getString("name"),
          row.getString("exchange"),
          row.getString("asset_class"),
          row.getString("status"),
          row.getObject("tradable", Boolean.class),
          row.getString("sector"),
          row.getString("currency"),
          row.getString("unit"),
          row.getBigDecimal("unit_factor"),
          row.getString("source"),
          Tick.read(row, "followed_since"),
          row.getString("state"),
          Tick.read(row, "active_since"),
          Tick.read(row, "active_until"),
          row.getString("proof"),
          row.getString("renamed_to"),
          row.getObject("intake_id", Long.class));
    }

    Cursor cursor() {
      return Cursor.of("symbols", symbol);
    }
  }

  record SymbolPage(List<SymbolItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/symbols")
  @Operation(summary = "Listed and followed symbols, in their order")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SymbolPage.class)))
  void symbols(
      @Parameter(schema = @Schema(allowableValues = {"active", "inactive"}))
          @RequestParam(required = false)
          String status,
      @Parameter(schema = @Schema(type = "boolean")) @RequestParam(required = false)
          String followed,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    int most = page.most();
    var after = page.after(START);
    String in = Asked.oneOf("status", status, STATUSES);
    Boolean of =
        followed == null ? null : Boolean.valueOf(Asked.oneOf("followed", followed, YES_OR_NO));
    pages.answer(
        response,
        most,
        SYMBOLS,
        question -> after.restFor(question, "after").param("status", in).param("followed", of));
  }
}
