package io.souk.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules give what the authors of VADER published, with the weights that they gave to these
 * words.
 */
class ToneRulesTest {

  private static final Lexicon PUBLISHED =
      Lexicon.read(
          """
          1.7 smart
          2.2 handsome
          1.9 funny good
          3.1 great
          1.8 lol
          -2.5 horrible
          -1.5 sux
          -0.9 uncompelling
          """);

  private static double score(Lexicon lexicon, String text) {
    return new ToneRules(lexicon).of(Sentence.of(text)).score();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "VADER is smart, handsome, and funny. | 0.8316",
        "VADER is smart, handsome, and funny! | 0.8439",
        "VADER is very smart, handsome, and funny. | 0.8545",
        "VADER is VERY SMART, handsome, and FUNNY. | 0.9227",
        "VADER is VERY SMART, handsome, and FUNNY!!! | 0.9342",
        "VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!! | 0.9469",
        "VADER is not smart, handsome, nor funny. | -0.7424",
        "The book was good. | 0.4404",
        "At least it isn't a horrible book. | 0.4310",
        "The book was only kind of good. | 0.3832",
        "The plot was good, but the characters are uncompelling and the dialog is not great. | -0.7042",
        "Today SUX! | -0.5461",
        "Today only kinda sux! But I'll get by, lol | 0.5249"
      })
  void theyGiveWhatTheirAuthorsPublished(String text, double score) {
    assertThat(score(PUBLISHED, text)).isCloseTo(score, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The stock is up 3% | 1.6",
        "The stock is down 0.5% today | -1.1",
        "Closed at +10% | 3.0",
        "Closed at -25.5% | -3.0",
        "It moved up 0.2% | 0",
        "Up to 3% of it | 0",
        "It was down | 0"
      })
  void aMoveInPercentTellsByItself(String text, double sum) {
    var words = new ToneRules(PUBLISHED).of(Sentence.of(text)).words();

    assertThat(words.stream().mapToDouble(ToneRules.Weighed::weight).sum())
        .isCloseTo(sum, within(1e-9));
  }

  @Test
  void thePhraseCountsAndNotItsWords() {
    var lexicon = Lexicon.read("2 record\n-2.8 record_loss\n-2 loss\n0 best_buy\n2.7 best");

    assertThat(new ToneRules(lexicon).of(Sentence.of("A record loss at Best Buy")).words())
        .singleElement()
        .satisfies(
            word -> {
              assertThat(word.word()).isEqualTo("record loss");
              assertThat(word.weight()).isEqualTo(-2.8);
            });
  }

  @Test
  void eachWordSaysWhatChangedIt() {
    var words =
        new ToneRules(PUBLISHED)
            .of(Sentence.of("It is not good, it is kind of horrible and very great"))
            .words();

    assertThat(words)
        .extracting(ToneRules.Weighed::word, ToneRules.Weighed::how)
        .containsExactly(
            tuple("good", "negated"), tuple("horrible", "weaker"), tuple("great", "stronger"));
  }

  @Test
  void theHousesLexiconIsLargeAndNoWordStandsInItTwice() {
    var ours = Lexicon.ours();

    assertThat(ours.weights()).hasSizeGreaterThan(700);
    assertThat(ours.weights().values()).allMatch(weight -> Math.abs(weight) <= 4);
    assertThat(ours.weights())
        .doesNotContainKeys("share", "shares", "gross", "liability", "capital", "trust", "like");
    assertThat(ours.weights().keySet())
        .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    assertThat(ours.mark()).isEqualTo(Lexicon.ours().mark()).hasSize(8);
    assertThat(ours.mark()).isNotEqualTo(PUBLISHED.mark());
  }
}
