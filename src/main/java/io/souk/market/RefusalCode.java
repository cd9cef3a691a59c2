package io.souk.market;

/** Why an item did not become a row. The names are stored, counted and shown: never rename one. */
public enum RefusalCode {
  /** The text is not what the protocol says it should be (not JSON, cut off, an HTML page). */
  MALFORMED,
  /** A field is gone or changed its type. */
  DRIFT,
  /** A value that no market can produce, such as a high below the low. */
  IMPOSSIBLE_VALUE,
  /** A message of a kind that the flow does not know. */
  UNKNOWN_KIND,
  /** The venue's time lies further ahead of ours than any clock error explains. */
  FUTURE_TIME,
  /** The provider said that something went wrong instead of sending data. */
  PROVIDER_ERROR,
  /** The provider took it back: what is left says that something was there, and not what. */
  WITHDRAWN,
  /** The provider says that it knows no such symbol. That alone proves no delisting. */
  UNKNOWN_SYMBOL,
  /** The provider has nothing of what was asked for this symbol. */
  NO_DATA
}
