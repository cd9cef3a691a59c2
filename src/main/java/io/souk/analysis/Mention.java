package io.souk.analysis;

/**
 * A symbol that a text speaks of.
 *
 * @param words of the text that say so
 */
record Mention(String symbol, Reason reason, String words) {

  /** Why a symbol is thought to be meant, the surest first. */
  enum Reason {
    TICKER("ticker in the text"),
    CASHTAG("cashtag in the text"),
    NAMED("named in the text");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** As the table has it. */
    String text() {
      return text;
    }
  }
}
