package io.souk.security;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hawtio and Jolokia stand behind our own login, with a door of their own. */
@Configuration(proxyBeanMethods = false)
class Console {

  @Bean
  FilterRegistrationBean<ConsoleDoor> consoleDoor(Audit audit, Clock clock) {
    var door = new FilterRegistrationBean<>(new ConsoleDoor(audit, clock));
    door.addUrlPatterns("/actuator/jolokia/*", "/actuator/hawtio/jolokia/*");
    return door;
  }
}
