package io.souk.providers.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import io.souk.providers.Paging;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Orders, asked for in the order of their submission ({@code direction=asc}). What comes {@code
 * after} a stamp leaves out the orders of that very stamp: each page begins a microsecond before
 * the one that is wanted first.
 */
@Component("alpaca-orders-paging")
class OrderPaging implements Paging {

  private static final Duration A_LITTLE = Duration.of(1, ChronoUnit.MICROS);

  @Override
  public Walk walk(Request asked, Instant since) {
    return new Walk() {
      @Override
      public Request first() {
        return since == null ? asked : after(since.minus(A_LITTLE));
      }

      @Override
      public Optional<Request> next(String answer) {
        var rows = Answered.rows(answer);
        if (!Answered.isFull(rows, asked.query(), "limit")) {
          return Optional.empty();
        }
        return Optional.of(after(submitted(rows.get(rows.size() - 1)).minus(A_LITTLE)));
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
