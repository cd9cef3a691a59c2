package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.flows.poll.ProviderFault.Passing;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.OnExceptionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every poll inherits: what may pass is tried again, with growing and uneven waits; all else
 * ends the run at once, and its line of history says why.
 */
final class PollPolicy extends RouteConfigurationBuilder {

  private static final Logger log = LoggerFactory.getLogger(PollPolicy.class);
  private static final long LONGEST_WAIT_MILLIS = TimeUnit.SECONDS.toMillis(30);

  private final PollSettings settings;
  private final Supplier<Collection<String>> secrets;

  /**
   * @param secrets what must not be kept, even if a provider repeats it
   */
  PollPolicy(PollSettings settings, Supplier<Collection<String>> secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public void configuration() {
    var policy = routeConfiguration("poll");
    repeated(policy.onException(Malformed.class)).onExceptionOccurred(this::keepText);
    repeated(policy.onException(Passing.class));
    Trouble.OF_DATABASE.forEach(type -> repeated(policy.onException(type)));
    // The zero is needed: without it a second, different fault would inherit the patience of the
    // first.
    policy
        .onException(Exception.class)
        .maximumRedeliveries(0)
        .handled(true)
        .logExhausted(false)
        .process(PollPolicy::giveUp);
  }

  private OnExceptionDefinition repeated(OnExceptionDefinition trouble) {
    trouble
        .maximumRedeliveries(settings.retries())
        .redeliveryDelay(settings.firstWait().toMillis())
        .backOffMultiplier(2)
        .maximumRedeliveryDelay(LONGEST_WAIT_MILLIS)
        .collisionAvoidancePercent(20)
        .retryAttemptedLogLevel(LoggingLevel.DEBUG)
        .logExhausted(false)
        .onRedelivery(this::stumble)
        .handled(true)
        .process(PollPolicy::giveUp);
    return trouble;
  }

  private void stumble(Exchange exchange) {
    int before = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 1, Integer.class);
    String words = trouble(exchange).words();
    run(exchange)
        .stumbles("%s (attempt %d of %d)".formatted(words, before + 1, settings.retries() + 1));
  }

  private static void giveUp(Exchange exchange) {
    run(exchange).failed(trouble(exchange));
  }

  /** What came instead of data was received too: the ledger keeps it, and refuses it. */
  private void keepText(Exchange exchange) {
    var malformed = exchange.getException(Malformed.class);
    try (var template = exchange.getContext().createFluentProducerTemplate()) {
      var kept =
          template
              .to("direct:intake")
              .withVariable("flow", exchange.getVariable("flow"))
              .withVariable("source", exchange.getVariable("source"))
              .withBody(malformed.excerpt(secrets.get()))
              .send();
      if (kept.getException() != null) {
        throw kept.getException();
      }
    } catch (Exception lost) {
      log.warn("A malformed answer could not be kept", lost);
    }
  }

  private static Trouble trouble(Exchange exchange) {
    return new Trouble(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
  }

  private static Run run(Exchange exchange) {
    return exchange.getVariable("run", Run.class);
  }
}
