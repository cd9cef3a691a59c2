package io.souk.dashboard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The market at a glance: the venue's hours and the live board. */
@Controller
class HomePage {

  private final BoardView.Writer board;

  HomePage(BoardView.Writer board) {
    this.board = board;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("board", board.write());
    return "home";
  }

  /** The rows alone, for a page on which symbols came or went. */
  @GetMapping("/board")
  String rows(Model model) {
    model.addAttribute("board", board.write());
    return "board :: rows";
  }

  /** The venue's hours alone, for a page that is open when a bell rings. */
  @GetMapping("/venue")
  String venue() {
    return "venue :: both";
  }
}
