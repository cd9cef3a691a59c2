package io.souk.dashboard;

import io.souk.dashboard.FlowHistory.Demand;
import io.souk.dashboard.FlowHistory.Gap;
import io.souk.dashboard.FlowHistory.RefusedItem;
import io.souk.dashboard.FlowHistory.Revision;
import io.souk.dashboard.FlowHistory.Run;
import io.souk.flows.Demands;
import io.souk.flows.Flows;
import io.souk.flows.ProviderBoard;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One flow: how it is doing, and what happened to it. */
@Controller
class FlowPage {

  /**
   * The page.
   *
   * @param asked how its provider is asked, null for one that the house does not know
   */
  record FlowView(
      FlowRow row,
      ProviderRow asked,
      boolean demands,
      List<Demand> demanded,
      List<Run> runs,
      List<Gap> gaps,
      List<Revision> revisions,
      List<IntakeEntry> intakes,
      List<RefusedItem> refusals,
      String live) {}

  private final Flows flows;
  private final ProviderBoard providers;
  private final Demands demands;
  private final FlowHistory history;
  private final LiveFlows live;

  FlowPage(
      Flows flows, ProviderBoard providers, Demands demands, FlowHistory history, LiveFlows live) {
    this.flows = flows;
    this.providers = providers;
    this.demands = demands;
    this.history = history;
    this.live = live;
  }

  @GetMapping("/flows/{flow}")
  String flow(@PathVariable String flow, Model model) {
    String id = live.id();
    var row =
        flows
            .one(flow)
            .map(FlowRow::of)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such flow"));
    model.addAttribute(
        "view",
        new FlowView(
            row,
            asked(row.provider()),
            demands.serves(flow),
            history.demands(flow),
            history.runs(flow),
            history.gaps(flow),
            history.revisions(flow),
            history.intakes(flow),
            history.refusals(flow),
            id));
    return "flow";
  }

  private ProviderRow asked(String provider) {
    return providers.all().stream()
        .filter(known -> known.provider().equals(provider))
        .map(ProviderRow::of)
        .findFirst()
        .orElse(null);
  }
}
