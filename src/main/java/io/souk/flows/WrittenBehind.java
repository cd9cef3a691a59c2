package io.souk.flows;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.PluginHelper;

/** Leaves an exchange that carries a {@link Behind} to another thread. */
final class WrittenBehind implements Processor {

  private final Route route;
  private final Processor steps;

  WrittenBehind(Route route, Processor steps) {
    this.route = route;
    this.steps = steps;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    var behind = exchange.getVariable("behind", Behind.class);
    if (behind == null) {
      steps.process(exchange);
    } else {
      var copy = ExchangeHelper.createCopy(exchange, true);
      behind.write(() -> run(copy));
      exchange.getMessage().setBody(null);
    }
  }

  private void run(Exchange exchange) {
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
