package io.souk.dashboard;

import io.souk.database.SqlFile;
import io.souk.symbols.SymbolRefused;
import io.souk.symbols.Watchlist;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The registry of what Souk follows: in which state, since when, and why. */
@Controller
class SymbolsPage {

  /**
   * The page.
   *
   * @param state the only one that is shown, null for all
   */
  record RegistryView(String state, List<String> states, List<SymbolEntry> entries) {}

  private static final List<String> STATES = List.of("active", "paused", "delisted", "renamed");
  private static final SqlFile SYMBOLS = SqlFile.named("dashboard/symbols");

  private final JdbcClient database;
  private final Watchlist watchlist;
  private final Visitors visitors;

  SymbolsPage(JdbcClient database, Watchlist watchlist, Visitors visitors) {
    this.database = database;
    this.watchlist = watchlist;
    this.visitors = visitors;
  }

  @GetMapping("/symbols")
  String symbols(@RequestParam(defaultValue = "") String state, Model model) {
    String of = STATES.contains(state) ? state : null;
    var entries = database.sql(SYMBOLS.text()).param("state", of).query(SymbolEntry::read).list();
    model.addAttribute("registry", new RegistryView(of, STATES, entries));
    return "symbols";
  }

  @PostMapping("/watchlist/pause")
  String pause(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String state,
      Principal by,
      RedirectAttributes back) {
    back.addFlashAttribute("outcome", paused(symbol, by.getName()));
    return registry(state, back);
  }

  @PostMapping("/watchlist/resume")
  String resume(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String state,
      Principal by,
      RedirectAttributes back) {
    back.addFlashAttribute("outcome", resumed(symbol, by.getName()));
    return registry(state, back);
  }

  private Outcome paused(String typed, String by) {
    String symbol = typed.strip().toUpperCase(Locale.ROOT);
    try {
      if (!watchlist.pause(symbol, by)) {
        return Outcome.done(symbol + " was not active.");
      }
      visitors.note("pause", symbol, "done");
      return Outcome.done(symbol + " is paused. What is stored of it stays.");
    } catch (SymbolRefused refused) {
      return Outcome.refused(refused.getMessage());
    }
  }

  private Outcome resumed(String typed, String by) {
    String symbol = typed.strip().toUpperCase(Locale.ROOT);
    try {
      if (!watchlist.resume(symbol, by)) {
        return Outcome.done(symbol + " was neither paused nor delisted.");
      }
      visitors.note("resume", symbol, "done");
      return Outcome.done(symbol + " is asked for again.");
    } catch (SymbolRefused refused) {
      return Outcome.refused(refused.getMessage());
    }
  }

  private static String registry(String state, RedirectAttributes back) {
    if (STATES.contains(state)) {
      back.addAttribute("state", state);
    }
    return "redirect:/symbols";
  }
}
