package io.souk.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What words around a telling word do to its weight: the constants and lists of the rules. */
final class Surroundings {

  /** A degree word, by how much it makes a weight stronger or weaker. */
  static final double STEP = 0.293;

  /** What capitals add where not all is in capitals. */
  static final double CAPITALS = 0.733;

  /** What a negation makes of a weight. */
  static final double NEGATION = -0.74;

  /** An exclamation mark; the fifth and further ones add nothing. */
  static final double EXCLAMATION = 0.292;

  static final int MOST_EXCLAMATIONS = 4;

  /** A degree word counts less the further away it stands: right before, one between, two. */
  static final List<Double> DISTANCE = List.of(1.0, 0.95, 0.9);

  static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "none", "nor", "neither", "nothing", "nobody", "nowhere", "cannot",
          "without", "hardly", "rarely", "seldom", "despite", "lacks", "lacked", "lacking",
          "avoids", "avoided", "averts", "averted", "denies", "denied");

  private static final List<String> STRONGER =
      List.of(
          "very",
          "extremely",
          "sharply",
          "steeply",
          "heavily",
          "significantly",
          "substantially",
          "considerably",
          "dramatically",
          "deeply",
          "hugely",
          "massively",
          "greatly",
          "highly",
          "strongly",
          "really",
          "truly",
          "totally",
          "completely",
          "entirely",
          "especially",
          "exceptionally",
          "remarkably",
          "unusually",
          "uber",
          "friggin",
          "so",
          "more",
          "most",
          "major",
          "massive",
          "huge",
          "big",
          "severe",
          "severely",
          "badly",
          "well",
          "far",
          "increasingly",
          "broadly",
          "further",
          "surprisingly",
          "unexpectedly",
          "markedly");
  private static final List<String> WEAKER =
      List.of(
          "slightly",
          "somewhat",
          "marginally",
          "modestly",
          "mildly",
          "partly",
          "partially",
          "almost",
          "barely",
          "nearly",
          "kinda",
          "kind of",
          "sort of",
          "little",
          "a bit",
          "less",
          "fairly",
          "occasionally",
          "small",
          "minor",
          "slight",
          "modest");

  private static final Map<String, Double> DEGREES = degrees();

  private Surroundings() {}

  private static Map<String, Double> degrees() {
    var degrees = new HashMap<String, Double>();
    STRONGER.forEach(word -> degrees.put(word, STEP));
    WEAKER.forEach(word -> degrees.put(word, -STEP));
    return Map.copyOf(degrees);
  }

  /** Zero for a word that says nothing of degree. */
  static double degree(String word) {
    return DEGREES.getOrDefault(word, 0.0);
  }

  static boolean negates(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't");
  }
}
