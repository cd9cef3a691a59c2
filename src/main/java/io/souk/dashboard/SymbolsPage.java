package io.souk.dashboard;

import io.souk.database.SqlFile;
import java.security.Principal;
import java.util.List;
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
  private final WatchlistActs acts;

  SymbolsPage(JdbcClient database, WatchlistActs acts) {
    this.database = database;
    this.acts = acts;
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
    back.addFlashAttribute("outcome", acts.pause(symbol, by.getName()));
    return registry(state, back);
  }

  @PostMapping("/watchlist/resume")
  String resume(
      @RequestParam(defaultValue = "") String symbol,
      @RequestParam(defaultValue = "") String state,
      Principal by,
      RedirectAttributes back) {
    back.addFlashAttribute("outcome", acts.resume(symbol, by.getName()));
    return registry(state, back);
  }

  private static String registry(String state, RedirectAttributes back) {
    if (STATES.contains(state)) {
      back.addAttribute("state", state);
    }
    return "redirect:/symbols";
  }
}
