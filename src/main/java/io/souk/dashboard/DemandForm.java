package io.souk.dashboard;

import io.souk.flows.Demands;
import io.souk.flows.Flows.NoSuchFlow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks a flow for a part of the past: which symbols, from when, until when; or takes it back. */
@Controller
class DemandForm {

  private final Demands demands;
  private final Visitors visitors;

  DemandForm(Demands demands, Visitors visitors) {
    this.demands = demands;
    this.visitors = visitors;
  }

  @PostMapping("/flows/{flow}/demands")
  String ask(
      @PathVariable String flow,
      @RequestParam(defaultValue = "") String symbols,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      RedirectAttributes to) {
    to.addFlashAttribute("outcome", asked(flow, symbols, from, until));
    to.addAttribute("flow", flow);
    return "redirect:/flows/{flow}";
  }

  @PostMapping("/flows/{flow}/demands/{demand}/withdraw")
  String withdraw(@PathVariable String flow, @PathVariable long demand, RedirectAttributes to) {
    to.addFlashAttribute("outcome", withdrawn(flow, demand));
    to.addAttribute("flow", flow);
    return "redirect:/flows/{flow}";
  }

  private Outcome withdrawn(String flow, long demand) {
    var who = visitors.current().orElseThrow();
    try {
      if (!demands.withdraw(flow, demand, who.name())) {
        return Outcome.refused("It is over already");
      }
    } catch (NoSuchFlow unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
    }
    visitors.note("demand", flow, "withdrawn: " + demand);
    return Outcome.done("Withdrawn; what was fetched stays.");
  }

  private Outcome asked(String flow, String symbols, String from, String until) {
    var who = visitors.current().orElseThrow();
    String what = symbols.strip() + " from " + from + " until " + until + " " + who.zone();
    try {
      demands.ask(flow, set(symbols), time(from, who.zone()), time(until, who.zone()), who.name());
      visitors.note("demand", flow, "noted: " + what);
      return Outcome.done("Noted; it is fetched now.");
    } catch (NoSuchFlow unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
    } catch (DateTimeException unreadable) {
      return Outcome.refused("Say from when and until when");
    } catch (IllegalArgumentException wrong) {
      return Outcome.refused(wrong.getMessage());
    } catch (IllegalStateException notNow) {
      visitors.note("demand", flow, "noted for later: " + what);
      return Outcome.done("Noted for later: " + notNow.getMessage());
    }
  }

  private static Set<String> set(String symbols) {
    return Arrays.stream(symbols.toUpperCase(Locale.ROOT).split("[,\\s]+"))
        .filter(symbol -> !symbol.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Instant time(String text, ZoneId zone) {
    return LocalDateTime.parse(text).atZone(zone).toInstant();
  }
}
