package io.souk.providers.alpaca;

import io.souk.providers.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Activities: the identity of the last one is the token of the next page; a short page ends it. */
@Component("alpaca-activities-paging")
class ActivityPaging implements Paging {

  @Override
  public Walk walk(Request asked, Instant since) {
    String query =
        since == null ? asked.query() : Answered.with(asked.query(), "after", since.toString());
    return new Walk() {
      @Override
      public Request first() {
        return new Request(asked.path(), query);
      }

      @Override
      public Optional<Request> next(String answer) {
        var rows = Answered.rows(answer);
        if (!Answered.isFull(rows, query, "page_size")) {
          return Optional.empty();
        }
        String last = rows.get(rows.size() - 1).path("id").asText("");
        if (last.isEmpty()) {
          throw new IllegalArgumentException("The list goes on, but its last row has no id");
        }
        String token = URLEncoder.encode(last, StandardCharsets.UTF_8);
        return Optional.of(new Request(asked.path(), Answered.with(query, "page_token", token)));
      }
    };
  }
}
