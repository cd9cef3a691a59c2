package io.souk.simulator.rest;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A corporate action as it is told.
 *
 * @param kind such as cash_dividend; the answer's lists have an s behind it
 * @param processed the day at which it takes effect in the accounts
 * @param symbols all tickers that it concerns
 * @param told its fields
 */
record Action(String kind, LocalDate processed, List<String> symbols, JsonObject told) {

  Action {
    String name = kind + ' ' + symbols + ' ' + processed;
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    told.put("id", id.toString()).put("process_date", processed.toString());
  }

  List<String> cusips() {
    return symbols.stream().map(Cusip::of).toList();
  }

  String id() {
    return told.getString("id");
  }

  /** Where it stands among all, and in the page tokens. */
  String place() {
    return Cusip.of(symbols.get(0)) + '|' + processed + '|' + id();
  }
}
