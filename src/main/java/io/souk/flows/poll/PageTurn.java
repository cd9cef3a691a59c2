package io.souk.flows.poll;

import org.apache.camel.Variable;
import org.springframework.stereotype.Component;

/** The step of a paged poll that goes on to the next page. */
@Component("pollPages")
public class PageTurn {

  public void turn(@Variable("pages") Pages pages) {
    pages.turn();
  }
}
