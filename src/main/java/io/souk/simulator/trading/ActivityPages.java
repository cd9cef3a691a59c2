package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The entries of an account's book, filtered, a page at a time. */
final class ActivityPages {

  private static final int MOST = 100;
  private static final long DAY = 24 * 60 * 60_000_000_000L;

  private final Account account;

  ActivityPages(Account account) {
    this.account = account;
  }

  /** {@code type} is the one that the path names, or null. */
  JsonArray rows(Ask ask, String type) {
    boolean upwards = ask.oneOf("direction", "desc", "asc", "desc").equals("asc");
    Set<String> types = type == null ? ask.words("activity_types") : Set.of(type.split(","));
    String category = ask.oneOf("category", null, "trade_activity", "non_trade_activity");
    if (category != null && !types.isEmpty()) {
      throw Denied.format("only one of category or activity_types is accepted");
    }
    List<Activity> found = new ArrayList<>(account.activities);
    found.removeIf(activity -> !types.isEmpty() && !types.contains(activity.type()));
    found.removeIf(
        activity -> category != null && activity.trade() != category.equals("trade_activity"));
    outside(ask, found);
    Comparator<Activity> byId = Comparator.comparing(Activity::id);
    found.sort(upwards ? byId : byId.reversed());
    String token = ask.text("page_token");
    var rows = new JsonArray();
    found.stream()
        .filter(activity -> token == null || upwards == activity.id().compareTo(token) > 0)
        .filter(activity -> !activity.id().equals(token))
        .limit(ask.number("page_size", MOST, MOST))
        .forEach(activity -> rows.add(activity.row()));
    return rows;
  }

  private static void outside(Ask ask, List<Activity> found) {
    long after = ask.time("after", Long.MIN_VALUE);
    long until = ask.time("until", Long.MAX_VALUE);
    found.removeIf(activity -> activity.time() <= after || activity.time() >= until);
    String date = ask.text("date");
    if (date != null) {
      long begin = ask.time("date", 0);
      found.removeIf(activity -> activity.time() < begin || activity.time() >= begin + DAY);
    }
  }
}
