package io.souk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an account is worth and may do. */
@RestController
@Tag(name = "Portfolio")
class AccountApi {

  private static final ListOf<AccountItem> ACCOUNTS =
      ListOf.named("api/account", AccountItem::read, AccountItem::cursor);
  private static final Cursor START = Cursor.first("account", "", "");

  private final Pages pages;

  AccountApi(Pages pages) {
    this.pages = pages;
  }

  record AccountPage(List<AccountItem> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/account")
  @Operation(summary = "Each account as it stands now")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AccountPage.class)))
  void account(
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
        ACCOUNTS,
        question ->
            after.restFor(question, "afterEnvironment", "afterAccount").param("environment", in));
  }
}
