package io.souk.dashboard;

import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.souk.flows.ProviderBoard;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** All flows: what each is for and how it is doing. */
@Controller
class FlowsPage {

  /**
   * The flows as the page is first written.
   *
   * @param states the words of all states, to filter by
   * @param all how many flows there are, shown or not
   * @param live the id by which the live stream goes on from here
   */
  record FlowsView(
      FlowsFilter filter,
      List<String> states,
      List<ProviderFlows> providers,
      int shown,
      int all,
      String live) {}

  private static final List<String> STATES =
      Stream.of(FlowStatus.State.values()).map(FlowRow::word).toList();

  private final Flows flows;
  private final ProviderBoard providers;
  private final LiveFlows live;

  FlowsPage(Flows flows, ProviderBoard providers, LiveFlows live) {
    this.flows = flows;
    this.providers = providers;
    this.live = live;
  }

  @GetMapping("/flows")
  String flows(@ModelAttribute("filter") FlowsFilter filter, Model model) {
    String id = live.id();
    var all = flows.all().stream().map(FlowRow::of).toList();
    var rows = all.stream().filter(filter::admits).toList();
    var asked = providers.all().stream().map(ProviderRow::of).toList();
    model.addAttribute(
        "flows",
        new FlowsView(filter, STATES, ProviderFlows.of(rows, asked), rows.size(), all.size(), id));
    return "flows";
  }
}
