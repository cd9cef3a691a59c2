package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.providers.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Orders, asked for in the order of their submission ({@code direction=asc}): the next page begins
 * at the last one's stamp, a microsecond back, so that none that shares the stamp is lost.
 */
@Component("alpaca-orders-paging")
class OrderPaging implements Paging {

  @Override
  public Walk walk(Request asked, Instant since) {
    return new Walk() {
      @Override
      public Request first() {
        return since == null ? asked : after(since);
      }

      @Override
      public Optional<Request> next(String answer) {
        var rows = Answered.rows(answer);
        if (!Answered.isFull(rows, asked.query(), "limit")) {
          return Optional.empty();
        }
        return Optional.of(after(submitted(rows.get(rows.size() - 1)).minusNanos(1_000)));
      }

      private Request after(Instant at) {
        return new Request(asked.path(), Answered.with(asked.query(), "after", at));
      }
    };
  }

  private static Instant submitted(JsonNode order) {
    String stamp = order.path("submitted_at").asText(order.path("created_at").asText(""));
    try {
      return OffsetDateTime.parse(stamp).toInstant();
    } catch (DateTimeException none) {
      throw new IllegalArgumentException("The list goes on, but its last order has no stamp", none);
    }
  }
}
