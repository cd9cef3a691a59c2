package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page shows around its own matter: who reads, in which zone and light, and the venue.
 */
@ControllerAdvice(
    basePackages = {"io.souk.dashboard", "io.souk.security"},
    assignableTypes = BasicErrorController.class)
class Layout {

  private static final Set<String> THEMES = Set.of("light", "dark");

  /**
   * The frame of a page.
   *
   * @param visitor null where nobody is signed in
   * @param theme light or dark, null for what the system prefers
   */
  record Frame(Visitor visitor, VenueView venue, Wall wall, String theme, List<ZoneOption> zones) {}

  private final Visitors visitors;
  private final MarketCalendar calendar;
  private final Clock clock;

  Layout(Visitors visitors, MarketCalendar calendar, Clock clock) {
    this.visitors = visitors;
    this.calendar = calendar;
    this.clock = clock;
  }

  @ModelAttribute("frame")
  Frame frame(@CookieValue(name = "souk-theme", required = false) String theme) {
    var now = clock.instant();
    var visitor = visitors.current().orElse(null);
    var zone = visitor == null ? calendar.zone() : visitor.zone();
    return new Frame(
        visitor,
        VenueView.of(calendar, now),
        new Wall(zone, now),
        theme != null && THEMES.contains(theme) ? theme : null,
        ZoneOption.offered(zone, now));
  }
}
