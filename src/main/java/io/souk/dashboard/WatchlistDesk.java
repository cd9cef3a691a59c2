package io.souk.dashboard;

import io.souk.symbols.Listings;
import io.souk.symbols.SymbolRefused;
import io.souk.symbols.Watchlist;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds symbols to the watchlist and takes them off it. */
@Controller
class WatchlistDesk {

  /**
   * What came of it.
   *
   * @param text a sentence
   * @param undo the symbol that can be put back, null if nothing was taken away
   * @param wrong true if it did not work
   */
  record Outcome(String text, String undo, boolean wrong) {}

  private static final int SUGGESTIONS = 12;

  private final Watchlist watchlist;
  private final Listings listings;

  WatchlistDesk(Watchlist watchlist, Listings listings) {
    this.watchlist = watchlist;
    this.listings = listings;
  }

  @GetMapping("/watchlist/suggestions")
  String suggest(@RequestParam(defaultValue = "") String symbol, Model model) {
    model.addAttribute("listings", listings.matching(symbol, SUGGESTIONS));
    return "board :: suggestions";
  }

  @PostMapping("/watchlist")
  String add(
      @RequestParam(defaultValue = "") String symbol,
      @RequestHeader(name = "HX-Request", required = false) String fragment,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    return answer(added(symbol, request.getRemoteUser()), fragment != null, response, model, flash);
  }

  @PostMapping("/watchlist/remove")
  String remove(
      @RequestParam(defaultValue = "") String symbol,
      @RequestHeader(name = "HX-Request", required = false) String fragment,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    return answer(
        removed(symbol, request.getRemoteUser()), fragment != null, response, model, flash);
  }

  private Outcome added(String symbol, String by) {
    try {
      String name = symbol.strip().toUpperCase(java.util.Locale.ROOT);
      return watchlist.add(symbol, by)
          ? new Outcome(name + " is followed now.", null, false)
          : new Outcome(name + " is on the list already.", null, false);
    } catch (SymbolRefused refused) {
      return new Outcome(refused.getMessage() + ".", null, true);
    }
  }

  private Outcome removed(String symbol, String by) {
    try {
      return watchlist.remove(symbol, by)
          ? new Outcome(symbol + " is no longer followed.", symbol, false)
          : new Outcome(symbol + " was not on the list.", null, false);
    } catch (SymbolRefused refused) {
      return new Outcome(refused.getMessage() + ".", null, true);
    }
  }

  /** The page hears by the header that its rows are no longer those of the watchlist. */
  private static String answer(
      Outcome outcome,
      boolean fragment,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    if (!fragment) {
      flash.addFlashAttribute("outcome", outcome);
      return "redirect:/";
    }
    if (!outcome.wrong()) {
      response.setHeader("HX-Trigger", "watchlist-changed");
    }
    model.addAttribute("outcome", outcome);
    return "board :: outcome";
  }
}
