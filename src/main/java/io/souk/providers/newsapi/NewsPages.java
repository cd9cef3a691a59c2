package io.souk.providers.newsapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.providers.Paging.Request;
import io.souk.providers.Paging.Walk;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of one question; how many results there are says each answer, and it may change. */
final class NewsPages implements Walk {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern SIZE = Pattern.compile("(?:^|&)pageSize=([1-9][0-9]{0,2})(?:&|$)");

  private final Request asked;
  private final long reach;
  private final long size;
  private long page = 1;
  private String leftOut;

  /**
   * @param reach how many results the plan gives, over all pages
   */
  NewsPages(Request asked, int reach) {
    var named = SIZE.matcher(asked.query());
    if (!named.find()) {
      throw new IllegalArgumentException("a flow of pages names its pageSize in its query");
    }
    this.asked = asked;
    this.reach = reach;
    this.size = Long.parseLong(named.group(1));
  }

  @Override
  public Request first() {
    return asked;
  }

  @Override
  public Optional<Request> next(String answer) {
    var list = read(answer);
    var total = list.path("totalResults");
    leftOut = null;
    if (!total.canConvertToLong() || !total.isIntegralNumber()) {
      leftOut = "what lies behind the first page, for it does not say how many results there are";
      return Optional.empty();
    }
    if (total.longValue() <= page * size || list.path("articles").isEmpty()) {
      return Optional.empty();
    }
    if ((page + 1) * size > reach) {
      leftOut =
          "all but %d of %d results, which the plan does not give"
              .formatted(page * size, total.longValue());
      return Optional.empty();
    }
    page++;
    return Optional.of(new Request(asked.path(), asked.query() + "&page=" + page));
  }

  @Override
  public Optional<String> leftOut() {
    return Optional.ofNullable(leftOut);
  }

  private static JsonNode read(String answer) {
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("A page that is no JSON", unreadable);
    }
  }
}
