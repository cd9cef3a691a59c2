package io.souk.market;

/** What a venue does at a moment. */
public enum Phase {
  /** No trading at all: night, weekend, holiday. */
  CLOSED,
  /** Trading before the regular session. */
  PRE,
  /** The regular session, between the opening and the closing bell. */
  REGULAR,
  /** Trading after the regular session. */
  POST
}
