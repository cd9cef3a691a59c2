package io.souk.security;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hawtio asks which other processes it may be connected to: none, it steers this hub alone. */
@RestController
class ConsoleConnections {

  @GetMapping("/actuator/hawtio/preset-connections")
  List<String> none() {
    return List.of();
  }
}
