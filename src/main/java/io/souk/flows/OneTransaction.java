package io.souk.flows;

import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All steps inside happen in one database transaction or not at all. Camel's own {@code transacted}
 * brings an error handler along that logs and retries in ways a flow cannot choose; here the
 * exception simply goes to the caller.
 */
final class OneTransaction implements Policy {

  private final TransactionTemplate transaction;

  OneTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void beforeWrap(Route route, NamedNode definition) {
    // Nothing to prepare.
  }

  @Override
  public Processor wrap(Route route, Processor steps) {
    return exchange ->
        transaction.executeWithoutResult(status -> run(steps, exchange, status::setRollbackOnly));
  }

  private static void run(Processor steps, Exchange exchange, Runnable rollBack) {
    try {
      steps.process(exchange);
    } catch (Exception failed) {
      exchange.setException(failed);
    }
    if (exchange.getException() != null) {
      rollBack.run();
    }
  }
}
