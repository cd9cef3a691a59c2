package io.souk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of symbols that owners of accounts keep at the provider. */
@RestController
@Tag(name = "Portfolio")
class WatchlistsApi {

  private static final ListOf<WatchlistItem> LISTS =
      ListOf.named("api/watchlists", WatchlistItem::read, WatchlistItem::cursor);
  private static final Cursor START = Cursor.first("watchlists", "", "", "");

  private final Pages pages;

  WatchlistsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * A list of symbols at the provider; what Souk follows is told by the symbols.
   *
   * @param environment paper or live
   * @param members its symbols in the owner's order; null where the provider named the list alone
   * @param statedAt since when it is so, as far as known
   */
  record WatchlistItem(
      String environment,
      String accountId,
      String watchlistId,
      String name,
      @OrNull.Several List<String> members,
      @OrNull.Text Instant createdAt,
      @OrNull.Text Instant updatedAt,
      Instant statedAt,
      long intakeId) {

    static WatchlistItem read(ResultSet row, int number) throws SQLException {
      return new WatchlistItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("watchlist_id"),
          row.getString("name"),
          Texts.read(row, "members"),
          Tick.read(row, "created_at"),
          Tick.read(row, "updated_at"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("watchlists", environment, accountId, watchlistId);
    }
  }

  record WatchlistPage(List<WatchlistItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/watchlists")
  @Operation(summary = "The lists of symbols that the owners of accounts keep at the provider")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WatchlistPage.class)))
  void watchlists(
      @Parameter(ref = ApiDocs.ENVIRONMENT) @RequestParam(required = false) String environment,
      @ParameterObject PageAsked page,
      HttpServletResponse response)
      throws IOException {
    String in = Asked.environment(environment);
    var after = page.after(START);
    int most = page.most();
    pages.answer(
        response,
        most,
        LISTS,
        question ->
            after
                .restFor(question, "afterEnvironment", "afterAccount", "afterList")
                .param("environment", in));
  }
}
