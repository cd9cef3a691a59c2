package io.souk.flows;

import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Policy;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.PluginHelper;

/** The steps inside are left to another thread where the exchange carries a {@link Behind}. */
final class LeftBehind implements Policy {

  @Override
  public void beforeWrap(Route route, NamedNode definition) {
    // Nothing to prepare.
  }

  @Override
  public Processor wrap(Route route, Processor steps) {
    return exchange -> {
      var behind = exchange.getVariable("behind", Behind.class);
      if (behind == null) {
        steps.process(exchange);
      } else {
        leave(route, steps, ExchangeHelper.createCopy(exchange, true), behind);
        exchange.getMessage().setBody(null);
      }
    };
  }

  private static void leave(Route route, Processor steps, Exchange exchange, Behind behind) {
    var body = exchange.getMessage().getBody();
    behind.take(
        () -> {
          exchange.getMessage().setBody(body);
          run(route, steps, exchange);
        });
  }

  private static void run(Route route, Processor steps, Exchange exchange) {
    var camel = exchange.getContext();
    var work = PluginHelper.getUnitOfWorkFactory(camel).createUnitOfWork(exchange);
    exchange.getExchangeExtension().setUnitOfWork(work);
    exchange.setException(null);
    work.pushRoute(route);
    try {
      steps.process(exchange);
    } catch (Exception failed) {
      exchange.setException(failed);
    } finally {
      work.done(exchange);
    }
    if (exchange.getException() != null) {
      throw RuntimeCamelException.wrapRuntimeCamelException(exchange.getException());
    }
  }
}
