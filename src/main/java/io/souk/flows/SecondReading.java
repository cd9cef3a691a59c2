package io.souk.flows;

import io.souk.intake.Refusals;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what an intake once brought through today's revision of its flow: as an intake of its own,
 * with the time of the first one, so that a later statement still wins over it.
 */
@Component
class SecondReading {

  private static final Logger log = LoggerFactory.getLogger(SecondReading.class);
  private static final int LONGEST_REASON = 400;

  private final CamelContext camel;
  private final Refusals refusals;

  SecondReading(CamelContext camel, Refusals refusals) {
    this.camel = camel;
    this.refusals = refusals;
  }

  /** Reads it again; if that fails nothing was written, and the answer says why. */
  Optional<String> of(long intake, String who) {
    try {
      read(intake, who);
      return Optional.empty();
    } catch (IOException | RuntimeException failed) {
      var cause = failed instanceof CamelExecutionException ? failed.getCause() : failed;
      log.warn("Intake {} could not be replayed: {}", intake, cause.toString());
      String why = String.valueOf(cause.getMessage());
      return Optional.of(why.substring(0, Math.min(why.length(), LONGEST_REASON)).strip());
    }
  }

  private void read(long intake, String who) throws IOException {
    var kept =
        refusals
            .kept(intake)
            .orElseThrow(() -> new IllegalStateException("Its payload is no longer kept"));
    LongConsumer closing = by -> refusals.replayed(intake, by, who);
    try (var template = camel.createFluentProducerTemplate()) {
      template
          .to("direct:intake")
          .withProcessor(
              exchange -> {
                exchange.setVariable("flow", kept.flow());
                exchange.setVariable("source", "replay of " + intake);
                exchange.setVariable("receivedAt", kept.receivedAt());
                exchange.setVariable("mapping", kept.given());
                exchange.setVariable("closing", closing);
                exchange.getMessage().setBody(kept.texts());
              })
          .request(Long.class);
    }
  }
}
