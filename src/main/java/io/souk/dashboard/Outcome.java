package io.souk.dashboard;

/**
 * What came of something that a person told the hub to do.
 *
 * @param text a sentence
 * @param undo the symbol that can be put back, null if nothing was taken away
 * @param wrong true if it did not work
 */
record Outcome(String text, String undo, boolean wrong) {

  static Outcome done(String text) {
    return new Outcome(text, null, false);
  }

  static Outcome refused(String text) {
    return new Outcome(text.endsWith(".") ? text : text + ".", null, true);
  }
}
