package io.souk.dashboard;

import io.souk.symbols.Listings;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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

  private final WatchlistActs acts;
  private final Listings listings;

  WatchlistDesk(WatchlistActs acts, Listings listings) {
    this.acts = acts;
    this.listings = listings;
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
    return answer(acts.follow(symbol, by.getName()), model, response);
  }

  @PostMapping("/watchlist")
  String add(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String back,
      Principal by,
      RedirectAttributes flash) {
    flash.addFlashAttribute("outcome", acts.follow(symbol, by.getName()));
    return "redirect:/" + page(back);
  }

  @PostMapping(path = "/watchlist/remove", headers = BY_SCRIPT)
  String remove(
      @RequestParam(defaultValue = "") String symbol,
      Principal by,
      Model model,
      HttpServletResponse response) {
    return answer(acts.unfollow(symbol, by.getName()), model, response);
  }

  @PostMapping("/watchlist/remove")
  String remove(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String back,
      Principal by,
      RedirectAttributes flash) {
    flash.addFlashAttribute("outcome", acts.unfollow(symbol, by.getName()));
    return "redirect:/" + page(back);
  }

  /** An address from outside leads nowhere but to these two. */
  private static String page(String back) {
    return back.equals("symbols") ? back : "";
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
