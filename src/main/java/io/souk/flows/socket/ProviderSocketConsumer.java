package io.souk.flows.socket;

import io.souk.flows.Turn;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/**
 * Turns what a stream says into exchanges, one a batch, in order: the body is the list of frames as
 * they came, the variables are {@code flow}, {@code source}, {@code mapping} (what the conversation
 * tells the mapping) and {@code receivedAt} (an Instant, of the first frame). While one is written
 * the next may be read: it carries its {@link Turn}. An exchange that fails is offered again.
 */
final class ProviderSocketConsumer extends DefaultConsumer {

  /** Enough for a close frame and its answer. */
  private static final Duration GOODBYE = Duration.ofSeconds(4);

  private final ProviderSocketEndpoint endpoint;
  private final SocketOptions options;
  private SocketReport report;
  private FrameQueue queue;
  private Line line;
  private Deliveries deliveries;

  ProviderSocketConsumer(ProviderSocketEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.options = endpoint.options();
  }

  /** Returns at once: a provider that cannot be reached is no error of the flow's start. */
  @Override
  protected void doStart() throws Exception {
    super.doStart();
    var component = endpoint.getComponent();
    var symbols = component.symbols(options.flow());
    var session = endpoint.protocol().session(symbols);
    report = component.reports().of(options);
    queue = new FrameQueue(options, () -> line.resume());
    line = new Line(options, component.surroundings(endpoint), session, queue, report);
    deliveries = new Deliveries(options.flow(), queue, this::deliver, report);
    report.started(queue);
    component.live().add(line, symbols);
    deliveries.start();
    line.start();
  }

  /** Closes the socket, then stores what was heard, within the time that Camel gives. */
  @Override
  protected void doStop() throws Exception {
    if (line != null) {
      endpoint.getComponent().live().remove(line);
      awaitGoodbye();
      queue.close();
      deliveries.finish(timeToStore());
      report.stopped(deliveries.leftItems(), deliveries.leftSince());
    }
    super.doStop();
  }

  private void awaitGoodbye() throws InterruptedException {
    try {
      line.stop().get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException late) {
      report.warned("the socket did not close within " + Spoken.time(GOODBYE));
    }
  }

  private Duration timeToStore() {
    var shutdown = endpoint.getCamelContext().getShutdownStrategy();
    var all = Duration.of(shutdown.getTimeout(), shutdown.getTimeUnit().toChronoUnit());
    var rest = all.minus(GOODBYE);
    return rest.isNegative() ? Duration.ofSeconds(1) : rest;
  }

  private Throwable deliver(Batch batch, Turn turn) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(batch.frames());
      exchange.setVariable("flow", options.flow());
      exchange.setVariable("source", options.source());
      exchange.setVariable("receivedAt", batch.receivedAt());
      exchange.setVariable("mapping", batch.given());
      exchange.setVariable("turn", turn);
      getProcessor().process(exchange);
      return exchange.getException();
    } catch (Exception | Error thrown) {
      return thrown;
    } finally {
      releaseExchange(exchange, false);
    }
  }
}
