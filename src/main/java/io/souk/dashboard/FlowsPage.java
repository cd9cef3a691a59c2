package io.souk.dashboard;

import io.souk.flows.Flows;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All flows: what each is for and how it is doing. */
@Controller
class FlowsPage {

  /**
   * The flows as the page is first written.
   *
   * @param live the id by which the live stream goes on from here
   */
  record FlowsView(List<ProviderFlows> providers, String live) {}

  private final Flows flows;
  private final LiveFlows live;

  FlowsPage(Flows flows, LiveFlows live) {
    this.flows = flows;
    this.live = live;
  }

  @GetMapping("/flows")
  String flows(Model model) {
    String id = live.id();
    var rows = flows.all().stream().map(FlowRow::of).toList();
    model.addAttribute("flows", new FlowsView(ProviderFlows.of(rows), id));
    return "flows";
  }
}
