package io.souk.api;

import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What every flow does at this moment. */
@RestController
@Tag(name = "Operations")
class FlowsApi {

  private static final List<String> STATES =
      Arrays.stream(FlowStatus.State.values()).map(Enum::name).toList();

  private final Flows flows;
  private final ApiJson json;

  FlowsApi(Flows flows, ApiJson json) {
    this.flows = flows;
    this.json = json;
  }

  record FlowPage(List<FlowStatus> items, @OrNull.Text String next) {}

  @GetMapping("/api/v1/flows")
  @Operation(
      summary = "All flows with their state, in the order of their names",
      description = "The same that the Flows page shows, at the same moment.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FlowPage.class)))
  void flows(
      @Parameter(
              description = "Only flows in this state",
              schema = @Schema(implementation = FlowStatus.State.class))
          @RequestParam(required = false)
          String state,
      HttpServletResponse response)
      throws IOException {
    String wanted = Asked.oneOf("state", state, STATES);
    var items =
        flows.all().stream()
            .filter(flow -> wanted == null || flow.state().name().equals(wanted))
            .toList();
    json.answer(response, new FlowPage(items, null));
  }
}
