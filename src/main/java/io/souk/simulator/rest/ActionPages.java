package io.souk.simulator.rest;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Corporate actions, page by page. */
final class ActionPages {

  static final String PATH = "/v1/corporate-actions";

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Set<String> KINDS =
      Set.of(
          "reverse_split",
          "forward_split",
          "unit_split",
          "cash_dividend",
          "stock_dividend",
          "spin_off",
          "cash_merger",
          "stock_merger",
          "stock_and_cash_merger",
          "redemption",
          "name_change",
          "worthless_removal",
          "rights_distribution",
          "partial_call",
          "reorganization");

  private final Market market;
  private final Actions actions;

  ActionPages(Market market) {
    this.market = market;
    actions = new Actions(market.instruments());
  }

  JsonObject answer(Question question) {
    int limit = "empty".equals(question.fault()) ? 0 : question.limit(USUAL, MOST);
    List<Action> found = found(question);
    found.sort(order(question));
    String[] place = Page.place(question, 3);
    if (place != null) {
      String after = String.join("|", place);
      int at = 0;
      while (at < found.size() && !found.get(at).place().equals(after)) {
        at++;
      }
      found = found.subList(Math.min(found.size(), at + 1), found.size());
    }
    String last = found.size() > limit && limit > 0 ? found.get(limit - 1).place() : null;
    return new JsonObject()
        .put("corporate_actions", byKind(found.subList(0, Math.min(limit, found.size()))))
        .put("next_page_token", Page.token(question, last));
  }

  private static Comparator<Action> order(Question question) {
    Comparator<Action> order = Comparator.comparing(Action::place);
    return question.descending() ? order.reversed() : order;
  }

  private static JsonObject byKind(List<Action> page) {
    var answer = new JsonObject();
    for (Action action : page) {
      String name = action.kind() + "s";
      if (!answer.containsKey(name)) {
        answer.put(name, new JsonArray());
      }
      answer.getJsonArray(name).add(action.told());
    }
    return answer;
  }

  /** Ids stand alone; the other filters must all fit. */
  private List<Action> found(Question question) {
    Set<String> ids = list(question, "ids");
    Predicate<Action> wanted = wanted(question);
    if (ids != null) {
      if (List.of("symbols", "cusips", "types", "start", "end").stream()
          .anyMatch(filter -> question.text(filter) != null)) {
        throw Complaint.bad("ids cannot be combined with other filters");
      }
      wanted = action -> ids.contains(action.id());
    }
    LocalDate start = date(question, "start");
    LocalDate end = date(question, "end");
    if (end.isBefore(start)) {
      throw Complaint.bad("end should not be before start");
    }
    Predicate<LocalDate> fits =
        ids != null ? any -> true : day -> !day.isBefore(start) && !day.isAfter(end);
    var found = new ArrayList<>(actions.until(market.now(), fits));
    found.removeIf(wanted.negate());
    return found;
  }

  private Predicate<Action> wanted(Question question) {
    Set<String> symbols = list(question, "symbols");
    Set<String> cusips = list(question, "cusips");
    Set<String> kinds = list(question, "types");
    for (String kind : kinds == null ? Set.<String>of() : kinds) {
      if (!KINDS.contains(kind)) {
        throw Complaint.bad("invalid type: " + kind);
      }
    }
    return action ->
        (symbols == null || action.symbols().stream().anyMatch(symbols::contains))
            && (cusips == null || action.cusips().stream().anyMatch(cusips::contains))
            && (kinds == null || kinds.contains(action.kind()));
  }

  private static Set<String> list(Question question, String name) {
    String text = question.text(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    var words = new TreeSet<>(List.of(text.split(",")));
    if (name.equals("symbols")) {
      words.forEach(Question::checked);
    }
    return words;
  }

  /** The day asked for; today unless named. */
  private LocalDate date(Question question, String name) {
    String text = question.text(name);
    try {
      return text == null || text.isEmpty()
          ? LocalDate.ofEpochDay(NewYork.day(market.now() / Rows.MINUTE))
          : LocalDate.parse(text);
    } catch (DateTimeException noDate) {
      throw Complaint.bad("invalid " + name + ": " + text);
    }
  }
}
