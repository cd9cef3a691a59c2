package io.souk.dashboard;

import io.souk.symbols.Listings;
import io.souk.symbols.SymbolRefused;
import io.souk.symbols.Watchlist;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds symbols to the watchlist and takes them off it. A page that asks by script gets the sentence
 * alone, any other is led back to where it comes from: the board or the registry.
 */
@Controller
class WatchlistDesk {

  private static final String BY_SCRIPT = "HX-Request";
  private static final int SUGGESTIONS = 12;

  private final Watchlist watchlist;
  private final Listings listings;
  private final Visitors visitors;

  WatchlistDesk(Watchlist watchlist, Listings listings, Visitors visitors) {
    this.watchlist = watchlist;
    this.listings = listings;
    this.visitors = visitors;
  }

  @GetMapping("/watchlist/suggestions")
  String suggest(@RequestParam(defaultValue = "") String symbol, Model model) {
    model.addAttribute("listings", listings.matching(symbol, SUGGESTIONS));
    return "board :: suggestions";
  }

  @PostMapping(path = "/watchlist", headers = BY_SCRIPT)
  String add(
      @RequestParam(defaultValue = "") String symbol,
      Principal by,
      Model model,
      HttpServletResponse response) {
    return answer(added(symbol, by.getName()), model, response);
  }

  @PostMapping("/watchlist")
  String add(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String back,
      Principal by,
      RedirectAttributes flash) {
    flash.addFlashAttribute("outcome", added(symbol, by.getName()));
    return "redirect:/" + page(back);
  }

  @PostMapping(path = "/watchlist/remove", headers = BY_SCRIPT)
  String remove(
      @RequestParam(defaultValue = "") String symbol,
      Principal by,
      Model model,
      HttpServletResponse response) {
    return answer(removed(symbol, by.getName()), model, response);
  }

  @PostMapping("/watchlist/remove")
  String remove(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String back,
      Principal by,
      RedirectAttributes flash) {
    flash.addFlashAttribute("outcome", removed(symbol, by.getName()));
    return "redirect:/" + page(back);
  }

  /** An address from outside leads nowhere but to these two. */
  private static String page(String back) {
    return back.equals("symbols") ? back : "";
  }

  private Outcome added(String typed, String by) {
    String symbol = typed.strip().toUpperCase(Locale.ROOT);
    try {
      if (!watchlist.add(symbol, by)) {
        return Outcome.done(symbol + " is on the list already.");
      }
      visitors.note("follow", symbol, "done");
      return Outcome.done(symbol + " is followed now.");
    } catch (SymbolRefused refused) {
      return Outcome.refused(refused.getMessage());
    }
  }

  private Outcome removed(String symbol, String by) {
    try {
      if (!watchlist.remove(symbol, by)) {
        return Outcome.done(symbol + " was not on the list.");
      }
      visitors.note("unfollow", symbol, "done");
      return new Outcome(symbol + " is no longer followed.", symbol, false);
    } catch (SymbolRefused refused) {
      return Outcome.refused(refused.getMessage());
    }
  }

  /** The page hears by the header that its rows are no longer those of the watchlist. */
  private static String answer(Outcome outcome, Model model, HttpServletResponse response) {
    if (!outcome.wrong()) {
      response.setHeader("HX-Trigger", "watchlist-changed");
    }
    model.addAttribute("outcome", outcome);
    return "board :: outcome";
  }
}
