package io.souk.gates;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * A hub of the gates alone: the rooms security and api, and one small route to steer. Not annotated
 * as a configuration, so that no other test's scan finds it.
 */
@EnableAutoConfiguration
@ComponentScan({"io.souk.security", "io.souk.api"})
class GateHub {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RouteBuilder heartbeat() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("timer:heartbeat?period=1000").routeId("heartbeat").to("log:heartbeat?level=DEBUG");
      }
    };
  }
}
