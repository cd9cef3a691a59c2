package io.souk.dashboard;

import io.souk.symbols.SymbolRefused;
import io.souk.symbols.Watchlist;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Does to the watchlist what a person wants, notes it in the audit, and says what came of it. */
@Component
class WatchlistActs {

  private final Watchlist watchlist;
  private final Visitors visitors;

  WatchlistActs(Watchlist watchlist, Visitors visitors) {
    this.watchlist = watchlist;
    this.visitors = visitors;
  }

  Outcome follow(String typed, String by) {
    return act(
        "follow",
        typed,
        symbol -> watchlist.add(symbol, by),
        symbol -> Outcome.done(symbol + " is followed now."),
        " is on the list already.");
  }

  Outcome unfollow(String typed, String by) {
    return act(
        "unfollow",
        typed,
        symbol -> watchlist.remove(symbol, by),
        symbol -> new Outcome(symbol + " is no longer followed.", symbol, false),
        " was not on the list.");
  }

  Outcome pause(String typed, String by) {
    return act(
        "pause",
        typed,
        symbol -> watchlist.pause(symbol, by),
        symbol -> Outcome.done(symbol + " is paused. What is stored of it stays."),
        " was not active.");
  }

  Outcome resume(String typed, String by) {
    return act(
        "resume",
        typed,
        symbol -> watchlist.resume(symbol, by),
        symbol -> Outcome.done(symbol + " is asked for again."),
        " was neither paused nor delisted.");
  }

  /** What changes nothing is not noted. */
  private Outcome act(
      String action,
      String typed,
      Predicate<String> change,
      Function<String, Outcome> changed,
      String unchanged) {
    String symbol = typed.strip().toUpperCase(Locale.ROOT);
    try {
      if (!change.test(symbol)) {
        return Outcome.done(symbol + unchanged);
      }
      visitors.note(action, symbol, "done");
      return changed.apply(symbol);
    } catch (SymbolRefused refused) {
      return Outcome.refused(refused.getMessage());
    }
  }
}
