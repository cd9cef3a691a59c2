package io.souk;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own time, injected everywhere, so that a test can set it. */
@Configuration(proxyBeanMethods = false)
class HouseClock {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
