package io.souk.flows;

import io.souk.intake.Batch;
import io.souk.intake.Intake;
import io.souk.intake.Ledger;
import io.souk.intake.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Where every flow ends: {@code direct:intake}. In ONE transaction the rows are written by {@code
 * routes/sql}, and the ledger takes the bytes, the counts and the refusals.
 *
 * <p>Body: the answer as text, or the list of frames. Variables: {@code flow}; {@code source}
 * (where it came from, without secrets); {@code receivedAt} (Instant, now if absent); {@code
 * mapping} (Map of further values for the mapping, optional); {@code turn} (a {@link Turn}: read
 * now, written when it comes; optional); {@code closing} (a LongConsumer that hears the number of
 * the intake within its transaction; optional). The body that comes back is the number of the
 * intake. If the database fails, the exception goes to the caller and nothing was written.
 */
@Component
class IntakeRoute extends RouteBuilder {

  private final Intake intake;
  private final Ledger ledger;
  private final DataSource database;
  private final PlatformTransactionManager transactions;

  IntakeRoute(
      Intake intake, Ledger ledger, DataSource database, PlatformTransactionManager transactions) {
    this.intake = intake;
    this.ledger = ledger;
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public void configure() {
    // camel-jdbc takes the connection of the transaction only from a source that knows of
    // transactions.
    getContext()
        .getRegistry()
        .bind("ledgerDatabase", new TransactionAwareDataSourceProxy(database));
    from("direct:intake")
        .routeId("intake")
        .routeDescription("One transaction: ledger, refusals, one write a kind, and the news of it")
        // The flow that called decides whether to try again: the whole batch, never a part of it.
        .errorHandler(noErrorHandler())
        .policy(new LeftBehind())
        .process(this::read)
        .process(IntakeRoute::awaitTurn)
        .policy(new OneTransaction(transactions))
        .process(
            exchange ->
                exchange.setVariable(
                    "entry", ledger.open(exchange.getMessage().getBody(Batch.class))))
        .setBody(exchange -> entry(exchange).writes())
        .split(body())
        .stopOnException()
        .process(this::prepare)
        .to("jdbc:ledgerDatabase?useHeadersAsParameters=true&resetAutoCommit=false")
        .process(this::count)
        .end()
        .process(this::close);
  }

  @SuppressWarnings("unchecked")
  private void read(Exchange exchange) {
    var batch =
        intake.read(
            exchange.getVariable("flow", String.class),
            exchange.getVariable("source", String.class),
            exchange.getMessage().getBody(),
            exchange.getVariable("receivedAt", Instant.class),
            exchange.getVariable("mapping", Map.class));
    exchange.getMessage().setBody(batch);
  }

  private static void awaitTurn(Exchange exchange) throws InterruptedException {
    var turn = exchange.getVariable("turn", Turn.class);
    if (turn != null) {
      turn.await();
    }
  }

  private void prepare(Exchange exchange) {
    var write = exchange.getMessage().getBody(Write.class);
    exchange.setVariable("write", write);
    exchange.getMessage().setHeader("rows", write.rows());
    exchange.getMessage().setHeader("intake", entry(exchange).id());
    exchange.getMessage().setBody(write.statement());
  }

  @SuppressWarnings("unchecked")
  private void count(Exchange exchange) {
    List<Map<String, Object>> answer = exchange.getMessage().getBody(List.class);
    entry(exchange).count(exchange.getVariable("write", Write.class), answer);
  }

  private void close(Exchange exchange) {
    ledger.close(entry(exchange));
    var closing = exchange.getVariable("closing", LongConsumer.class);
    if (closing != null) {
      closing.accept(entry(exchange).id());
    }
    exchange.getMessage().setBody(entry(exchange).id());
  }

  private static Ledger.Entry entry(Exchange exchange) {
    return exchange.getVariable("entry", Ledger.Entry.class);
  }
}
