package io.souk.simulator.newsapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * One page of articles within what the plan lets read, with the service's little lies: a total that
 * drifts while one reads, a row that is missing, the last story again on the next page.
 */
record Sheet(List<Clipping> found, int size, int number, Plan plan) {

  static Sheet of(Asked asked, List<Clipping> found, int usualSize) {
    int size = asked.number("pageSize", usualSize, 100);
    return new Sheet(found, size, asked.number("page", 1, 1_000_000), asked.plan());
  }

  JsonObject json() {
    refuseBeyondPlan();
    int from = (int) Math.min((number - 1L) * size, found.size());
    int to = Math.min(from + size, found.size());
    var articles = new JsonArray();
    if (repeats(from)) {
      articles.add(found.get(from - 1).json());
    }
    found.subList(from, shortened(from, to)).forEach(clipping -> articles.add(clipping.json()));
    return new JsonObject()
        .put("status", "ok")
        .put("totalResults", found.isEmpty() ? 0 : found.size() + (number - 1) % 3)
        .put("articles", articles);
  }

  private void refuseBeyondPlan() {
    long last = (long) number * size;
    long before = last - size;
    if (before >= plan.results() && plan.results() > 0) {
      throw new NewsError(
          426,
          "maximumResultsReached",
          ("You have requested too many results. %s accounts are limited to a max of %d results."
                  + " You are trying to request results %d to %d. Please upgrade to a paid plan if"
                  + " you need more results.")
              .formatted(plan.name(), plan.results(), before, last));
    }
  }

  /** The second page of three begins with the story that ended the first one. */
  private boolean repeats(int from) {
    return number % 3 == 2 && from > 0 && from < found.size();
  }

  /** Every third page lacks its last row. */
  private int shortened(int from, int to) {
    return number % 3 == 0 && to - from > 1 && to < found.size() ? to - 1 : to;
  }
}
