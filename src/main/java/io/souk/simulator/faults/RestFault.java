package io.souk.simulator.faults;

import io.vertx.core.json.JsonObject;

/**
 * Something that goes wrong with a provider's answers.
 *
 * @param provider whose answers
 * @param kind a status (401, 403, 404, 429, 500 …), or the name of one of the provider's faults
 * @param path requests whose path begins so are struck
 * @param told the command, for what only this kind needs
 * @param duration for how long
 */
public record RestFault(
    Provider provider, String kind, String path, JsonObject told, Switch duration) {

  /** Seconds told with a refusal, or null for no such header. */
  public Integer retryAfter() {
    return told.getInteger("retryAfter");
  }

  /** The one symbol that it concerns, or null for all. */
  public String symbol() {
    return told.getString("symbol");
  }

  /** How large a body that is too large is: a gigabyte unless told. */
  public long bytes() {
    return told.getLong("bytes", 1L << 30);
  }

  boolean concerns(Provider asked, String askedPath, String symbols) {
    return provider.covers(asked)
        && askedPath.startsWith(path)
        && (symbol() == null || ("," + symbols + ",").contains("," + symbol() + ","));
  }
}
