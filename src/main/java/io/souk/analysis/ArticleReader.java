package io.souk.analysis;

import java.util.List;

/** Somebody of the house who reads every article, and again when it changed. */
interface ArticleReader {

  /** A short word that stays the same over all versions. */
  String name();

  /** Changes whenever all articles must be read again. */
  String version();

  /** Readies itself for a stretch of reading; false if it cannot read yet. */
  boolean ready();

  /** Reads some articles and keeps what it found, within the caller's transaction. */
  void read(List<UnreadArticle> articles);
}
