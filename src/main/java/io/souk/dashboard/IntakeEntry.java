package io.souk.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;

/** One entry of the ledger, as the pages show it. */
record IntakeEntry(
    long id,
    String flow,
    Long revision,
    String source,
    OffsetDateTime receivedAt,
    String format,
    int payloadBytes,
    int received,
    int stored,
    int unchanged,
    int superseded,
    int refused) {

  public Instant at() {
    return receivedAt.toInstant();
  }

  public String size() {
    return Figures.bytes(payloadBytes);
  }
}
