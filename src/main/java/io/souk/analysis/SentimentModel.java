package io.souk.analysis;

/**
 * Says in which tone an article speaks. The door for a better model: what it says is kept under its
 * name and version beside what others said, so another one needs no change of the tables.
 */
interface SentimentModel {

  /** A short word that stays the same over all versions. */
  String name();

  /** Changes whenever the same text may get another score: all articles are read again then. */
  String version();

  /**
   * Reads one article.
   *
   * @param headline plain text
   * @param summary plain text, empty where there is none
   */
  Tone read(String headline, String summary);
}
