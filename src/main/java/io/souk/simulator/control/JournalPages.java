package io.souk.simulator.control;

import io.souk.simulator.stream.Journal;
import io.souk.simulator.wire.Bytes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The journal as lines of JSON, a page at a time: {@code from}, {@code limit}, {@code kind}, {@code
 * symbol}.
 */
final class JournalPages {

  private static final int MOST = 100_000;

  private final Journal journal;

  JournalPages(Journal journal) {
    this.journal = journal;
  }

  void answer(HttpServerRequest request) {
    long from = Math.max(journal.first(), number(request, "from", 0));
    long limit = Math.min(MOST, number(request, "limit", MOST));
    long to = Math.min(journal.count(), from + limit);
    var lines = new Bytes();
    for (long place = from; place < to; place++) {
      journal.line(lines, place, request.getParam("kind"), request.getParam("symbol"));
    }
    HttpServerResponse response = request.response();
    response
        .putHeader("Content-Type", "application/x-ndjson")
        .putHeader("X-Journal-First", String.valueOf(journal.first()))
        .putHeader("X-Journal-Next", String.valueOf(to))
        .putHeader("X-Journal-Count", String.valueOf(journal.count()))
        .end(Buffer.buffer(lines.copy()));
  }

  private static long number(HttpServerRequest request, String name, long otherwise) {
    String text = request.getParam(name);
    return text == null || !text.matches("\\d{1,18}") ? otherwise : Long.parseLong(text);
  }
}
