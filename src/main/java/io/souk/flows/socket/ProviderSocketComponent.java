package io.souk.flows.socket;

import io.souk.providers.StreamProtocol;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.component.vertx.websocket.VertxWebsocketComponent;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConfiguration;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEndpoint;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * {@code provider-socket:<flow>?url=…&session=…}: a provider's stream as a client that greets,
 * subscribes, stays connected and hands on whole batches in order. The stock component loses
 * greetings, order and large frames. Each Camel context gets a component of its own, so that a
 * rehearsal cannot stop the running one. The parameters are those of {@link SocketOptions}, and
 * {@code sslContextParameters}: a bean that says whom to trust, where Java's own list will not do.
 */
final class ProviderSocketComponent extends VertxWebsocketComponent {

  private final SocketReports reports;
  private final LiveSockets live;
  private final Function<String, Set<String>> followed;
  private final BooleanSupplier marketOpen;
  private final Clock clock;

  ProviderSocketComponent(
      Vertx vertx,
      SocketReports reports,
      LiveSockets live,
      Function<String, Set<String>> followed,
      BooleanSupplier marketOpen,
      Clock clock) {
    setVertx(vertx);
    this.reports = reports;
    this.live = live;
    this.followed = followed;
    this.marketOpen = marketOpen;
    this.clock = clock;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String flow, Map<String, Object> parameters)
      throws Exception {
    var options = new Parameters(parameters).options(flow);
    var protocol =
        CamelContextHelper.mandatoryLookup(
            getCamelContext(), options.session(), StreamProtocol.class);
    var trust =
        resolveAndRemoveReferenceParameter(
            parameters, "sslContextParameters", SSLContextParameters.class);
    var endpoint =
        (ProviderSocketEndpoint) super.createEndpoint(uri, options.url().toString(), parameters);
    if (trust != null) {
      endpoint.getConfiguration().setSslContextParameters(trust);
    }
    endpoint.speak(options, protocol);
    return endpoint;
  }

  @Override
  protected VertxWebsocketEndpoint createEndpointInstance(
      String uri, VertxWebsocketConfiguration configuration) {
    return new ProviderSocketEndpoint(uri, this, configuration);
  }

  SocketReports reports() {
    return reports;
  }

  LiveSockets live() {
    return live;
  }

  /** For which symbols a flow listens; reads the database. */
  Supplier<Set<String>> symbols(String flow) {
    return () -> followed.apply(flow);
  }

  SocketSurroundings surroundings(ProviderSocketEndpoint endpoint) {
    return new SocketSurroundings(
        new VertxLoop(getVertx()),
        endpoint::wire,
        clock,
        marketOpen,
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /** Takes our own parameters out of those of the URI; the rest is the stock component's. */
  private final class Parameters {

    private final Map<String, Object> all;

    Parameters(Map<String, Object> all) {
      this.all = all;
    }

    SocketOptions options(String flow) {
      return new SocketOptions(
          flow,
          URI.create(needed("url")),
          needed("session"),
          number("maxItems", 2_000),
          time("maxWait", Duration.ofMillis(10)),
          number("queueItems", 20_000),
          number("queueBytes", 8 << 20),
          time("retryFirst", Duration.ofSeconds(1)),
          time("retryMost", Duration.ofSeconds(64)),
          time("stableAfter", Duration.ofMinutes(1)),
          time("pingEvery", Duration.ofSeconds(10)),
          time("pongWait", Duration.ofSeconds(5)),
          time("answerWait", Duration.ofSeconds(15)),
          time("silence", Duration.ofMinutes(1)));
    }

    private String needed(String name) {
      String value = getAndRemoveParameter(all, name, String.class);
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException("provider-socket needs the parameter " + name);
      }
      return value;
    }

    private int number(String name, int usual) {
      return getAndRemoveParameter(all, name, Integer.class, usual);
    }

    private Duration time(String name, Duration usual) {
      return getAndRemoveParameter(all, name, Duration.class, usual);
    }
  }
}
