package io.souk.flows.poll;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Up to which moment a provider may be asked, where its plan holds nothing back: up to now. */
@Component("pollNewest")
public class Newest {

  private final Clock clock;

  Newest(Clock clock) {
    this.clock = clock;
  }

  public Instant until(String feed) {
    return clock.instant();
  }
}
