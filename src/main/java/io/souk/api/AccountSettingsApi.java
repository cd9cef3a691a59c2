package io.souk.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
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

/** How accounts are set. */
@RestController
@Tag(name = "Portfolio")
class AccountSettingsApi {

  private static final ListOf<AccountSettingItem> SETTINGS =
      ListOf.named("api/account-settings", AccountSettingItem::read, AccountSettingItem::cursor);
  private static final Cursor START = Cursor.first("account-settings", "", "", "");

  private final Pages pages;

  AccountSettingsApi(Pages pages) {
    this.pages = pages;
  }

  /**
   * One setting of an account.
   *
   * @param environment paper or live
   * @param name as the broker writes it
   * @param value as the broker writes it
   * @param statedAt since when it is so, as far as known
   */
  record AccountSettingItem(
      String environment,
      String accountId,
      String name,
      @JsonRawValue @Schema(types = {"object", "array", "string", "number", "boolean", "null"})
          String value,
      Instant statedAt,
      long intakeId) {

    static AccountSettingItem read(ResultSet row, int number) throws SQLException {
      return new AccountSettingItem(
          row.getString("environment"),
          row.getString("account_id"),
          row.getString("name"),
          row.getString("value"),
          Tick.read(row, "stated_at"),
          row.getLong("intake_id"));
    }

    Cursor cursor() {
      return Cursor.of("account-settings", environment, accountId, name);
    }
  }

  record AccountSettingPage(List<AccountSettingItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/account/settings")
  @Operation(summary = "How each account is set: whether it may sell short, and the like")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AccountSettingPage.class)))
  void settings(
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
        SETTINGS,
        question ->
            after
                .restFor(question, "afterEnvironment", "afterAccount", "afterName")
                .param("environment", in));
  }
}
