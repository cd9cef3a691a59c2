package io.souk.dashboard;

import io.souk.flows.RefusedItems;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replays refused items, or discards them with a reason. */
@Controller
class RefusedActs {

  /**
   * What the form says.
   *
   * @param which {@code chosen} for the items ticked, {@code all} for all open ones that match
   * @param item the numbers of the items ticked, null for none
   * @param upto the newest item that was on the page: nobody decides on what he never saw
   * @param pace at which to replay, in intakes a second; null for the usual one
   * @param alone the item on whose own page the form stood, null for the list
   */
  record Form(String which, List<Long> item, Long upto, Integer pace, Long alone) {

    boolean all() {
      return "all".equals(which) && upto != null;
    }

    boolean empty() {
      return !all() && (item == null || item.isEmpty());
    }
  }

  /** The most items of one deed. */
  static final int MOST = 10_000;

  private static final int LONGEST_REASON = 500;
  private static final Outcome NOTHING_CHOSEN = Outcome.refused("Choose at least one item");
  private static final Outcome NOTHING_OPEN = Outcome.refused("None of these is open any more");

  private final RefusedShelf shelf;
  private final RefusedItems refused;
  private final Visitors visitors;

  RefusedActs(RefusedShelf shelf, RefusedItems refused, Visitors visitors) {
    this.shelf = shelf;
    this.refused = refused;
    this.visitors = visitors;
  }

  @PostMapping("/refused/replay")
  String replay(
      @ModelAttribute RefusedFilter filter,
      @ModelAttribute Form form,
      Principal by,
      RedirectAttributes to) {
    var outcome = form.empty() ? NOTHING_CHOSEN : replayed(filter, form, by.getName());
    return back(filter, form, outcome, to);
  }

  @PostMapping("/refused/discard")
  String discard(
      @ModelAttribute RefusedFilter filter,
      @ModelAttribute Form form,
      @RequestParam(defaultValue = "") String reason,
      Principal by,
      RedirectAttributes to) {
    var outcome =
        form.empty() ? NOTHING_CHOSEN : discarded(choice(filter, form), reason, by.getName());
    return back(filter, form, outcome, to);
  }

  private List<RefusedShelf.Chosen> choice(RefusedFilter filter, Form form) {
    return form.all()
        ? shelf.choice(filter, null, form.upto(), MOST + 1)
        : shelf.choice(RefusedFilter.none(), form.item(), null, MOST + 1);
  }

  private Outcome replayed(RefusedFilter filter, Form form, String by) {
    int pace = form.pace() == null ? refused.usualPace() : form.pace();
    if (pace < 1 || pace > RefusedItems.FASTEST) {
      return Outcome.refused("A pace is 1 to " + RefusedItems.FASTEST + " intakes a second");
    }
    var chosen = choice(filter, form);
    var intakes = chosen.stream().map(RefusedShelf.Chosen::intakeId).distinct().sorted().toList();
    if (intakes.isEmpty()) {
      return NOTHING_OPEN;
    }
    String subject = counted(intakes.size(), "intake") + " from " + intakes.get(0);
    try {
      int taken = refused.replay(intakes, pace, by);
      visitors.note("replay", subject, "begun: " + taken);
      return Outcome.done(
          "%s to be replayed now, %s a second%s"
              .formatted(counted(taken, "intake"), Figures.count(pace), rest(chosen)));
    } catch (IllegalStateException notNow) {
      visitors.note("replay", subject, "refused: " + notNow.getMessage());
      return Outcome.refused(notNow.getMessage());
    }
  }

  private static String rest(List<RefusedShelf.Chosen> chosen) {
    return chosen.size() > MOST
        ? "; more than " + Figures.count(MOST) + " items match: the newest stay open."
        : ".";
  }

  private Outcome discarded(List<RefusedShelf.Chosen> chosen, String reason, String by) {
    String why = reason.strip().replace("\u0000", "");
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return Outcome.refused("Say why, in at most " + LONGEST_REASON + " letters");
    }
    if (chosen.isEmpty()) {
      return NOTHING_OPEN;
    }
    var items = chosen.stream().limit(MOST).map(RefusedShelf.Chosen::id).toList();
    int gone = refused.discard(items, why, by);
    visitors.note(
        "discard", counted(gone, "refused item") + " from " + items.get(0), "done: " + why);
    return Outcome.done(
        counted(gone, "item") + " discarded: " + why + (chosen.size() > MOST ? rest(chosen) : ""));
  }

  private static String counted(int number, String thing) {
    return Figures.count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  private static String back(
      RefusedFilter filter, Form form, Outcome outcome, RedirectAttributes to) {
    to.addFlashAttribute("outcome", outcome);
    if (form.alone() != null) {
      return "redirect:/refused/" + form.alone();
    }
    to.addAttribute("flow", filter.flow());
    to.addAttribute("code", filter.code());
    to.addAttribute("kind", filter.kind());
    to.addAttribute("state", filter.state());
    to.addAttribute("day", filter.day() == null ? null : filter.day().toString());
    to.addAttribute("intake", filter.intake());
    return "redirect:/refused";
  }
}
