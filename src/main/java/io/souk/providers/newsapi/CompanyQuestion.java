package io.souk.providers.newsapi;

import io.souk.market.CompanyName;
import io.souk.market.CompanyNames;
import io.souk.providers.Question;
import io.souk.providers.QuestionMaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks for what is written about a company: by its name where words of business stand beside it,
 * and by its ticker where that is no ordinary word. Without a time: the service gives its newest.
 */
@Component("newsapi-company")
class CompanyQuestion implements QuestionMaker {

  /** The service takes no longer question. */
  private static final int LONGEST = 500;

  private static final int DISTINCT = 4;
  private static final String BUSINESS = "(shares OR stock OR earnings OR investors OR analysts)";

  private final CompanyNames names;

  CompanyQuestion(CompanyNames names) {
    this.names = names;
  }

  @Override
  public Question of(String symbol, Instant from, Instant until) {
    return Question.here().with("q", words(symbol));
  }

  private String words(String symbol) {
    List<String> ways = new ArrayList<>();
    names
        .nameOf(symbol)
        .map(CompanyName::spoken)
        .map(name -> name.replace("\"", ""))
        .filter(name -> !name.isBlank())
        .ifPresent(name -> ways.add("(\"%s\" AND %s)".formatted(name, BUSINESS)));
    ways.add(symbol.length() >= DISTINCT ? '"' + symbol + '"' : "\"%s stock\"".formatted(symbol));
    String words = String.join(" OR ", ways);
    return words.length() <= LONGEST ? words : ways.get(ways.size() - 1);
  }
}
