package io.souk.dashboard;

import io.souk.flows.Flows;
import io.souk.flows.Flows.NoSuchFlow;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three verbs of an operator. */
@Controller
class FlowSwitches {

  private static final String SWITCH = "/flows/{flow}/{verb:start|stop|run}";

  private final Flows flows;
  private final Visitors visitors;

  FlowSwitches(Flows flows, Visitors visitors) {
    this.flows = flows;
    this.visitors = visitors;
  }

  @PostMapping(path = SWITCH, headers = "HX-Request")
  String turn(@PathVariable String flow, @PathVariable String verb, Model model) {
    model.addAttribute("outcome", turn(flow, verb));
    return "flows :: outcome";
  }

  @PostMapping(SWITCH)
  String turn(@PathVariable String flow, @PathVariable String verb, RedirectAttributes flash) {
    flash.addFlashAttribute("outcome", turn(flow, verb));
    return "redirect:/flows";
  }

  private Outcome turn(String flow, String verb) {
    try {
      String done = Verb.valueOf(verb.toUpperCase(Locale.ROOT)).turn(flows, flow);
      visitors.note(verb, flow, "done");
      return Outcome.done(flow + " is " + done + ".");
    } catch (NoSuchFlow unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
    } catch (IllegalStateException notNow) {
      visitors.note(verb, flow, "refused: " + notNow.getMessage());
      return Outcome.refused(notNow.getMessage());
    }
  }

  private enum Verb {
    START {
      @Override
      String turn(Flows flows, String flow) {
        flows.start(flow);
        return "started";
      }
    },
    STOP {
      @Override
      String turn(Flows flows, String flow) {
        flows.stop(flow);
        return "stopped";
      }
    },
    RUN {
      @Override
      String turn(Flows flows, String flow) {
        flows.runNow(flow);
        return "running now";
      }
    };

    /** Does it, and says what the flow is then. */
    abstract String turn(Flows flows, String flow);
  }
}
