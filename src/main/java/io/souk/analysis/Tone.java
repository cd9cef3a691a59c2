package io.souk.analysis;

import java.math.BigDecimal;
import java.util.List;

/**
 * In which tone an article speaks.
 *
 * @param score from -1 (as bad as can be) to 1; 0 where nothing tells
 * @param words what decided it, the strongest first
 */
record Tone(BigDecimal score, List<Telling> words) {

  /**
   * A word that told.
   *
   * @param word as it stands in the text, in small letters
   * @param weight how much it counted, with all that stood around it; below zero for bad
   * @param place headline or summary
   * @param how what changed its own weight: negated, stronger, weaker; empty if nothing did
   */
  record Telling(String word, BigDecimal weight, String place, String how) {}
}
