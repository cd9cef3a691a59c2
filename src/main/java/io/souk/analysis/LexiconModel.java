package io.souk.analysis;

import io.souk.analysis.Tone.Telling;
import io.souk.analysis.ToneRules.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The rules over the house's own lexicon. The headline counts twice; of a summary the mean of those
 * sentences counts in which anything tells.
 */
@Component
class LexiconModel implements SentimentModel {

  /** Changes with the rules; the lexicon's mark stands beside it. */
  private static final String RULES = "1";

  private static final int MOST_WORDS = 12;
  private static final int DIGITS = 4;
  private static final double HEADLINE = 2;

  private final Lexicon lexicon = Lexicon.ours();
  private final ToneRules rules = new ToneRules(lexicon);

  @Override
  public String name() {
    return "lexicon";
  }

  @Override
  public String version() {
    return RULES + "-" + lexicon.mark();
  }

  @Override
  public Tone read(String headline, String summary) {
    var first = verdicts(headline);
    var then = verdicts(summary);
    var words = new ArrayList<Telling>();
    first.forEach(verdict -> tell(verdict, "headline", words));
    then.forEach(verdict -> tell(verdict, "summary", words));
    words.sort(Comparator.comparing((Telling word) -> word.weight().abs()).reversed());
    return new Tone(
        rounded(score(first, then)),
        List.copyOf(words.subList(0, Math.min(MOST_WORDS, words.size()))));
  }

  private List<Verdict> verdicts(String text) {
    return Sentence.all(text).stream()
        .map(rules::of)
        .filter(verdict -> !verdict.words().isEmpty())
        .toList();
  }

  private static double score(List<Verdict> headline, List<Verdict> summary) {
    double weight = (headline.isEmpty() ? 0 : HEADLINE) + (summary.isEmpty() ? 0 : 1);
    return weight == 0 ? 0 : (HEADLINE * mean(headline) + mean(summary)) / weight;
  }

  private static double mean(List<Verdict> verdicts) {
    return verdicts.stream().mapToDouble(Verdict::score).average().orElse(0);
  }

  private static void tell(Verdict verdict, String place, List<Telling> words) {
    verdict
        .words()
        .forEach(
            word -> words.add(new Telling(word.word(), rounded(word.weight()), place, word.how())));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
