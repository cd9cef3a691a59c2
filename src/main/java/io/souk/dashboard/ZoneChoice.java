package io.souk.dashboard;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The zone in which a person reads times. */
@Controller
class ZoneChoice {

  /** A page of ours: nobody shall be led elsewhere. */
  private static final Pattern OURS = Pattern.compile("/([a-z0-9-]+(/[a-z0-9-]+)*)?");

  private final Visitors visitors;

  ZoneChoice(Visitors visitors) {
    this.visitors = visitors;
  }

  /**
   * Keeps the choice and goes back.
   *
   * @param back the path of the page that asked
   */
  @PostMapping("/zone")
  String choose(@RequestParam String zone, @RequestParam(defaultValue = "/") String back) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such zone");
    }
    visitors.saveZone(ZoneId.of(zone));
    return "redirect:" + (OURS.matcher(back).matches() ? back : "/");
  }
}
