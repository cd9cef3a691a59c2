package io.souk.api;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A stretch of time: from its first moment, up to its end, which does not belong to it. */
record Span(Tick from, Tick to) {

  /** As it was asked; what was left out is not bounded. */
  static Span asked(String from, String to) {
    Instant first = Asked.time("from", from);
    Instant end = Asked.time("to", to);
    Asked.inOrder(first, end);
    return new Span(Tick.orElse(first, Tick.EVER), Tick.orElse(end, Tick.NEVER));
  }

  /** For a question whose table keeps microseconds. */
  StatementSpec in(StatementSpec question) {
    return question.param("from", from.roundedUp()).param("to", to.roundedUp());
  }

  /** For a question whose table keeps the nanoseconds as well. */
  StatementSpec toTheNanosecondIn(StatementSpec question) {
    return question
        .param("from", from.micros())
        .param("fromNs", from.nanos())
        .param("to", to.micros())
        .param("toNs", to.nanos());
  }
}
