package io.souk.analysis;

import static io.souk.analysis.Surroundings.CAPITALS;
import static io.souk.analysis.Surroundings.DISTANCE;
import static io.souk.analysis.Surroundings.EXCLAMATION;
import static io.souk.analysis.Surroundings.MOST_EXCLAMATIONS;
import static io.souk.analysis.Surroundings.NEGATION;
import static io.souk.analysis.Surroundings.degree;
import static io.souk.analysis.Surroundings.negates;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of VADER (Hutto and Gilbert, 2014) over a lexicon: the weights of a sentence's words,
 * made stronger or weaker by degree words, capitals and exclamation marks, turned by negations,
 * halved before a "but" and half as much again after it, and their sum brought between -1 and 1.
 * Besides, a move of a price in percent tells by itself.
 */
final class ToneRules {

  private static final double SPREAD = 15;
  private static final double BEFORE_BUT = 0.5;
  private static final double AFTER_BUT = 1.5;
  private final Lexicon lexicon;

  ToneRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A word with its weight among the others.
   *
   * @param how negated, stronger, weaker or empty
   */
  record Weighed(String word, double weight, String how) {}

  /**
   * What a sentence says.
   *
   * @param score between -1 and 1
   */
  record Verdict(double score, List<Weighed> words) {}

  Verdict of(Sentence sentence) {
    List<Weighed> words = new ArrayList<>();
    int but = sentence.lower().indexOf("but");
    for (int place = 0; place < sentence.words().size(); ) {
      int length = lengthAt(sentence, place);
      double own = own(sentence, place, length);
      if (own != 0) {
        words.add(weighed(sentence, place, length, own, but));
      }
      place += Math.max(1, length);
    }
    double sum = words.stream().mapToDouble(Weighed::weight).sum();
    double loud = EXCLAMATION * Math.min(MOST_EXCLAMATIONS, sentence.exclamations());
    return new Verdict(between(sum + Math.signum(sum) * loud), words);
  }

  private static double between(double sum) {
    return sum / Math.sqrt(sum * sum + SPREAD);
  }

  /** How many words from here on are one entry of the lexicon; zero if none is. */
  private int lengthAt(Sentence sentence, int place) {
    for (int length = lexicon.longest(); length > 0; length--) {
      String phrase = sentence.phrase(place, length);
      if (phrase != null && lexicon.has(phrase)) {
        return length;
      }
    }
    return Moves.isInTwoWords(sentence, place) ? 2 : 0;
  }

  private double own(Sentence sentence, int place, int length) {
    if (length > 0 && lexicon.has(sentence.phrase(place, length))) {
      return lexicon.weights().get(sentence.phrase(place, length));
    }
    return Moves.at(sentence, place);
  }

  private Weighed weighed(Sentence sentence, int place, int length, double own, int but) {
    double weight = own;
    if (sentence.shouts(place)) {
      weight += Math.signum(weight) * CAPITALS;
    }
    boolean negated = false;
    for (int back = 0; back < DISTANCE.size() && back < place; back++) {
      String before = sentence.lower().get(place - back - 1);
      if (lexicon.has(before)) {
        continue;
      }
      weight += DISTANCE.get(back) * degreeAt(sentence, place - back - 1, weight);
      if (negates(before)) {
        weight *= NEGATION;
        negated = !negated;
      }
    }
    weight += twoWords(sentence, place, weight);
    double size = Math.abs(weight) - Math.abs(own);
    if (but >= 0 && but != place) {
      weight *= place < but ? BEFORE_BUT : AFTER_BUT;
    }
    return new Weighed(sentence.phrase(place, Math.max(1, length)), weight, how(negated, size));
  }

  private static double degreeAt(Sentence sentence, int place, double weight) {
    double degree = degree(sentence.lower().get(place));
    if (degree == 0) {
      return 0;
    }
    double loud = sentence.shouts(place) ? CAPITALS : 0;
    return Math.signum(weight) * (degree + loud);
  }

  /** Degrees of two words: kind of, sort of, a bit. */
  private static double twoWords(Sentence sentence, int place, double weight) {
    return place < 2 ? 0 : Math.signum(weight) * degree(sentence.phrase(place - 2, 2));
  }

  private static String how(boolean negated, double size) {
    if (negated) {
      return "negated";
    }
    return size > 0 ? "stronger" : size < 0 ? "weaker" : "";
  }
}
