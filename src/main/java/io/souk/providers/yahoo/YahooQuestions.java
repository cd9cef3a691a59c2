package io.souk.providers.yahoo;

import io.souk.market.DashedSymbol;
import io.souk.providers.Question;
import io.souk.providers.QuestionMaker;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Yahoo is asked for a symbol: its address ends with it, or its query begins with it. */
@Configuration(proxyBeanMethods = false)
class YahooQuestions {

  /** Candles of five minutes or a day that are over at its last moment end at such a grid. */
  private static final long GRID_SECONDS = 300;

  /** A chart between two moments, the second one excluded. */
  @Bean("yahoo-chart")
  QuestionMaker chart() {
    return (symbol, from, until) ->
        Question.at(DashedSymbol.of(symbol))
            .with("period1", grid(from))
            .with("period2", grid(until));
  }

  /** Statements whose periods end between two moments. */
  @Bean("yahoo-statements")
  QuestionMaker statements() {
    return (symbol, from, until) ->
        Question.at(DashedSymbol.of(symbol))
            .with("symbol", DashedSymbol.of(symbol))
            .with("period1", from.getEpochSecond())
            .with("period2", until.getEpochSecond());
  }

  /** What there is of the symbol today. */
  @Bean("yahoo-summary")
  QuestionMaker summary() {
    return (symbol, from, until) -> Question.at(DashedSymbol.of(symbol));
  }

  /** What is quoted under the symbol. */
  @Bean("yahoo-quote")
  QuestionMaker quote() {
    return (symbol, from, until) -> Question.here().with("symbols", DashedSymbol.of(symbol));
  }

  /** What is found under the symbol. */
  @Bean("yahoo-search")
  QuestionMaker search() {
    return (symbol, from, until) -> Question.here().with("q", DashedSymbol.of(symbol));
  }

  private static long grid(Instant moment) {
    return moment.getEpochSecond() / GRID_SECONDS * GRID_SECONDS;
  }
}
