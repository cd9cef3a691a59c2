package io.souk.dashboard;

import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.souk.flows.RefusedItems;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What could not become a row: to browse, to read, to decide on. */
@Controller
class RefusedPage {

  /**
   * The page.
   *
   * @param flows what may be filtered by; likewise kinds and codes
   * @param pace at which a replay goes on if nobody says another, in intakes a second
   * @param count how many match, in words
   * @param newest the number of the newest item shown, null if there is none
   * @param older the number that the next page begins below, null on the last page
   */
  record RefusedView(
      RefusedFilter filter,
      Collection<String> flows,
      List<Kind> kinds,
      List<String> codes,
      List<RefusedEntry> items,
      String count,
      Long newest,
      Long older,
      int pace) {}

  /** A kind of row to filter by, and what the pages call it. */
  record Kind(String name, String title) {}

  private static final int PAGE = 50;
  private static final int COUNTED = 10_000;

  private final RefusedShelf shelf;
  private final Flows flows;
  private final RefusedItems refused;

  RefusedPage(RefusedShelf shelf, Flows flows, RefusedItems refused) {
    this.shelf = shelf;
    this.flows = flows;
    this.refused = refused;
  }

  @GetMapping("/refused")
  String refused(
      @ModelAttribute("filter") RefusedFilter filter,
      @RequestParam(required = false) Long before,
      Model model) {
    var found = shelf.list(filter, before, PAGE + 1);
    boolean more = found.size() > PAGE;
    var items = more ? found.subList(0, PAGE) : found;
    model.addAttribute("progress", refused.progress());
    model.addAttribute(
        "refused",
        new RefusedView(
            filter,
            flowNames(filter),
            kinds(filter),
            RefusedFilter.CODES,
            items,
            counted(filter),
            items.isEmpty() ? null : items.get(0).id(),
            more ? items.get(PAGE - 1).id() : null,
            refused.usualPace()));
    return "refused";
  }

  @GetMapping("/refused/progress")
  String progress(Model model) {
    model.addAttribute("progress", refused.progress());
    return "refused :: progress";
  }

  @GetMapping("/refused/{id:\\d{1,18}}")
  String item(@PathVariable long id, Model model) {
    var item =
        shelf
            .one(id)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such refused item"));
    model.addAttribute("progress", refused.progress());
    model.addAttribute("item", item);
    return "refused-item";
  }

  private String counted(RefusedFilter filter) {
    int count = shelf.count(filter, COUNTED + 1);
    return count > COUNTED ? "more than " + Figures.count(COUNTED) : Figures.count(count);
  }

  private Collection<String> flowNames(RefusedFilter filter) {
    var now = flows.all().stream().map(FlowStatus::flow);
    var seen = shelf.seen().stream().map(RefusedShelf.Seen::flow);
    return sorted(Stream.concat(now, seen), filter.flow());
  }

  private List<Kind> kinds(RefusedFilter filter) {
    return sorted(shelf.seen().stream().map(RefusedShelf.Seen::kind), filter.kind()).stream()
        .map(kind -> new Kind(kind, KindTitles.of(kind)))
        .sorted(Comparator.comparing(Kind::title))
        .toList();
  }

  private static Collection<String> sorted(Stream<String> known, String wanted) {
    var names = new TreeSet<String>(known.toList());
    if (wanted != null) {
      names.add(wanted);
    }
    return names;
  }
}
