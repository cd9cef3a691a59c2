package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.providers.Paging;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Watchlists: the list of them does not say their symbols, so each is asked for after it. */
@Component("alpaca-watchlists-paging")
class WatchlistPaging implements Paging {

  @Override
  public Walk walk(Request asked, Instant since) {
    return new Walk() {
      private final Deque<Request> each = new ArrayDeque<>();

      @Override
      public Request first() {
        return asked;
      }

      @Override
      public Optional<Request> next(String answer) {
        for (JsonNode list : Answered.rows(answer)) {
          String id = list.path("id").asText("");
          if (!id.isEmpty()) {
            String name = URLEncoder.encode(id, StandardCharsets.UTF_8);
            each.add(new Request(asked.path() + "/" + name, ""));
          }
        }
        return Optional.ofNullable(each.poll());
      }
    };
  }
}
