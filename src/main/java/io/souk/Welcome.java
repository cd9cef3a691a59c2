package io.souk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the hub is to be found, when it is ready. */
@Component
class Welcome {

  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final Environment environment;

  Welcome(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
      String address = environment.getProperty("server.address", "127.0.0.1");
      String mode = environment.matchesProfiles("live") ? "live" : "demo";
      log.info("Souk is open ({}): http://{}:{}/", mode, address, web.getWebServer().getPort());
    }
  }
}
