package io.souk.simulator.rest;

import io.souk.simulator.market.Archive;
import io.souk.simulator.market.Lead;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Newsroom;
import io.souk.simulator.market.Story;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The news, page by page, by the time of their last change; the newest first unless asked. */
final class NewsPages {

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private final Market market;

  NewsPages(Market market) {
    this.market = market;
  }

  JsonObject answer(Question question) {
    int limit = question.limit(USUAL, MOST);
    boolean contents = question.flag("include_content");
    var leads = leads(question, "empty".equals(question.fault()) ? 0 : limit);
    var page = new JsonArray();
    leads.stream()
        .limit(limit)
        .forEach(lead -> page.add(article(lead, market.newsroom().written(lead), contents)));
    Lead last = leads.size() > limit ? leads.get(limit - 1) : null;
    String place = last == null ? null : last.updated() + "|" + last.id();
    return new JsonObject().put("news", page).put("next_page_token", Page.token(question, place));
  }

  /** One more than the limit, if there are so many. */
  private List<Lead> leads(Question question, int limit) {
    var range = Range.of(question);
    var wanted = wanted(question);
    var found = new ArrayList<Lead>();
    long hour = range.firstHour();
    while (wanted != null && limit > 0 && found.size() <= limit && range.reaches(hour)) {
      var told = market.newsroom().hour(hour, market.now());
      if (!range.ascending()) {
        Collections.reverse(told);
      }
      long room = limit + 1L - found.size();
      told.stream().filter(range::holds).filter(wanted).limit(room).forEach(found::add);
      hour += range.ascending() ? 1 : -1;
    }
    return found;
  }

  /** Null if nothing can be meant: no symbol that was ever listed. */
  private Predicate<Lead> wanted(Question question) {
    boolean substance = question.flag("exclude_contentless");
    Predicate<Lead> asWritten =
        lead -> !substance || !market.newsroom().written(lead).content().isEmpty();
    if (question.text("symbols") == null) {
      return asWritten;
    }
    var asked = Set.copyOf(question.symbols());
    if (asked.stream().allMatch(symbol -> market.instrument(symbol) == null)) {
      return null;
    }
    Predicate<Lead> named = lead -> lead.symbols().stream().anyMatch(asked::contains);
    return named.and(asWritten);
  }

  private static JsonObject article(Lead lead, Story story, boolean contents) {
    return new JsonObject()
        .put("author", story.author())
        .put("content", contents ? story.content() : "")
        .put("created_at", Timestamps.text(lead.created()))
        .put("headline", story.headline())
        .put("id", lead.id())
        .put("images", story.pictured() ? images(lead) : new JsonArray())
        .put("source", "simulated")
        .put("summary", story.summary())
        .put("symbols", new JsonArray(lead.symbols()))
        .put("updated_at", Timestamps.text(lead.updated()))
        .put("url", Newsroom.SITE + story.path());
  }

  private static JsonArray images(Lead lead) {
    var images = new JsonArray();
    for (String size : List.of("large", "small", "thumb")) {
      String url = Newsroom.SITE + "/images/" + lead.id() + '-' + size + ".jpeg";
      images.add(new JsonObject().put("size", size).put("url", url));
    }
    return images;
  }

  /**
   * The stretch of time asked for, both ends included.
   *
   * @param after the update and the number of the last article of the page before, or null
   */
  private record Range(long start, long end, boolean ascending, long[] after) {

    static Range of(Question question) {
      boolean ascending = !question.descending() && question.text("sort") != null;
      long start = question.start();
      long end = question.time("end", question.now());
      if (end < start) {
        throw Complaint.bad("end should not be before start");
      }
      long first = NewYork.midnight(Archive.FIRST_DAY) * Rows.MINUTE;
      var all = new Range(Math.max(start, first), Math.min(end, question.now()), ascending, null);
      String[] place = Page.place(question, 2);
      return place == null ? all : all.after(place);
    }

    private Range after(String[] place) {
      try {
        long[] last = {Long.parseLong(place[0]), Long.parseLong(place[1])};
        return ascending
            ? new Range(Math.max(start, last[0]), end, true, last)
            : new Range(start, Math.min(end, last[0]), false, last);
      } catch (NumberFormatException noPlace) {
        throw Complaint.bad("invalid page_token");
      }
    }

    long firstHour() {
      return (ascending ? start : end) / Newsroom.HOUR;
    }

    boolean reaches(long hour) {
      return ascending ? hour * Newsroom.HOUR <= end : (hour + 1) * Newsroom.HOUR > start;
    }

    boolean holds(Lead lead) {
      if (lead.updated() < start || lead.updated() > end) {
        return false;
      } else if (after == null || lead.updated() != after[0]) {
        return true;
      }
      return ascending ? lead.id() > after[1] : lead.id() < after[1];
    }
  }
}
