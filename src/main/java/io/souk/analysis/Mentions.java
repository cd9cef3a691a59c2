package io.souk.analysis;

import io.souk.analysis.Mention.Reason;
import io.souk.analysis.Names.Name;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds of which listed symbols a text speaks. Rather none than a wrong one: a ticker counts where
 * its exchange or a dollar sign stands before it, a name where it stands in capitals, and a name
 * that is an ordinary word only beside a word of business. A bare ticker proves nothing.
 */
final class Mentions {

  private static final Pattern CASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}$])\\$([A-Z]{1,5}(?:\\.[A-Z])?)(?![\\p{L}\\p{N}])");
  private static final Pattern TICKER =
      Pattern.compile(
          "\\b(?:NASDAQ|Nasdaq|NYSE(?: ?(?:American|Arca|MKT))?|NYSEARCA|AMEX|CBOE|BATS|OTC)"
              + "\\s*:\\s*([A-Z]{1,5}(?:[.-][A-Z])?)\\b");
  private final Names names;

  Mentions(Names names) {
    this.names = names;
  }

  /** The symbols of a headline and its summary, each once, with the surest reason. */
  Collection<Mention> in(String headline, String summary) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (String text : List.of(headline, summary)) {
      tickers(TICKER, Reason.TICKER, text, found);
      tickers(CASHTAG, Reason.CASHTAG, text, found);
    }
    for (String text : List.of(headline, summary)) {
      names(text, found);
    }
    return found.values();
  }

  private void tickers(Pattern form, Reason reason, String text, Map<String, Mention> found) {
    Matcher ticker = form.matcher(text);
    while (ticker.find()) {
      String symbol = ticker.group(1).replace('-', '.');
      if (names.lists(symbol)) {
        found.putIfAbsent(symbol, new Mention(symbol, reason, ticker.group()));
      }
    }
  }

  private void names(String text, Map<String, Mention> found) {
    var words = WordsOfText.of(text);
    for (int place = 0; place < words.count(); ) {
      Name name = nameAt(words, place);
      if (name != null) {
        String said = words.between(place, place + name.words().size());
        name.symbols()
            .forEach(symbol -> found.putIfAbsent(symbol, new Mention(symbol, Reason.NAMED, said)));
      }
      place += name == null ? 1 : name.words().size();
    }
  }

  /** The longest name that stands there, if it must be a company's; else null. */
  private Name nameAt(WordsOfText words, int place) {
    if (!words.isProper(place)) {
      return null;
    }
    for (Name name : names.beginningWith(words.lower(place))) {
      if (stands(name, words, place)) {
        return proves(name, words, place) ? name : null;
      }
    }
    return null;
  }

  private static boolean stands(Name name, WordsOfText words, int place) {
    for (int next = 0; next < name.words().size(); next++) {
      if (!words.stands(name.words().get(next), place + next)) {
        return false;
      }
    }
    return true;
  }

  private static boolean proves(Name name, WordsOfText words, int place) {
    if (name.ordinary()) {
      return words.businessAfter(place + name.words().size()) || words.businessBefore(place);
    }
    return name.words().size() > 1 || words.isTitle() || !words.isPartOfName(place);
  }
}
