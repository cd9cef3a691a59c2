package io.souk.dashboard;

import io.souk.flows.Flows;
import io.souk.flows.Flows.NoSuchFlow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three verbs of an operator. */
@Controller
class FlowSwitches {

  /** What came of it, in a sentence. */
  record Outcome(String text, boolean wrong) {}

  private enum Verb {
    START("start", "started"),
    STOP("stop", "stopped"),
    RUN("run", "running now");

    private final String word;
    private final String done;

    Verb(String word, String done) {
      this.word = word;
      this.done = done;
    }
  }

  private final Flows flows;
  private final Visitors visitors;

  FlowSwitches(Flows flows, Visitors visitors) {
    this.flows = flows;
    this.visitors = visitors;
  }

  @PostMapping("/flows/{flow}/{verb:start|stop|run}")
  String turn(
      @PathVariable String flow,
      @PathVariable String verb,
      @RequestHeader(name = "HX-Request", required = false) String fragment,
      Model model,
      RedirectAttributes flash) {
    var outcome = turn(flow, Verb.valueOf(verb.toUpperCase(java.util.Locale.ROOT)));
    if (fragment == null) {
      flash.addFlashAttribute("outcome", outcome);
      return "redirect:/flows";
    }
    model.addAttribute("outcome", outcome);
    return "flows :: outcome";
  }

  private Outcome turn(String flow, Verb verb) {
    try {
      switch (verb) {
        case START -> flows.start(flow);
        case STOP -> flows.stop(flow);
        case RUN -> flows.runNow(flow);
      }
      visitors.note(verb.word, flow, "done");
      return new Outcome(flow + " is " + verb.done + ".", false);
    } catch (NoSuchFlow unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
    } catch (IllegalStateException notNow) {
      visitors.note(verb.word, flow, "refused: " + notNow.getMessage());
      return new Outcome(notNow.getMessage() + ".", true);
    }
  }
}
