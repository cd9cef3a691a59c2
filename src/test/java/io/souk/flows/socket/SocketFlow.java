package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.TestConditions;
import io.souk.market.WatchlistChanged;
import io.souk.providers.StreamProtocol;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A flow with a real socket and an intake that is the test's. */
final class SocketFlow implements AutoCloseable {

  static final String NAME = "a-stream";

  final List<Exchange> taken = new CopyOnWriteArrayList<>();
  final List<Object> told = new CopyOnWriteArrayList<>();
  final FlowConditions conditions = TestConditions.at(Clock.systemUTC());
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final DefaultCamelContext camel = new DefaultCamelContext();
  volatile Processor intake = exchange -> {};
  volatile Set<String> followed = Set.of("AAPL", "MSFT");

  private final SocketNews news = new SocketNews(told::add);
  private final LiveSockets live = new LiveSockets();
  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));

  /** Not started yet: a flow that speaks the small protocol of {@link FakeSession}. */
  SocketFlow(String url, Map<String, Object> parameters) throws Exception {
    this(url, parameters, camel -> {});
  }

  SocketFlow(String url, Map<String, Object> parameters, Consumer<CamelContext> more)
      throws Exception {
    this(url, symbols -> new FakeSession(), parameters, more);
  }

  SocketFlow(
      String url,
      StreamProtocol protocol,
      Map<String, Object> parameters,
      Consumer<CamelContext> more)
      throws Exception {
    var reports = new SocketReports(conditions, news, meters, Clock.systemUTC());
    camel
        .getRegistry()
        .bind(
            "provider-socket",
            new ProviderSocketComponent(
                vertx, reports, live, flow -> followed, () -> true, Clock.systemUTC()));
    camel.getRegistry().bind("a-session", protocol);
    more.accept(camel);
    camel.getShutdownStrategy().setTimeout(6);
    camel.addRoutes(route(url, parameters));
  }

  private RouteBuilder route(String url, Map<String, Object> parameters) {
    String more =
        parameters.entrySet().stream()
            .map(parameter -> "&" + parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining());
    return new RouteBuilder() {
      @Override
      public void configure() {
        errorHandler(noErrorHandler());
        from("provider-socket:" + NAME + "?url=" + url + "&session=a-session" + more)
            .routeId(NAME)
            .process(
                exchange -> {
                  intake.process(exchange);
                  taken.add(exchange.copy());
                });
      }
    };
  }

  SocketFlow start() throws Exception {
    camel.start();
    return this;
  }

  void stop() throws Exception {
    camel.getRouteController().stopRoute(NAME, 6, TimeUnit.SECONDS);
  }

  void startAgain() throws Exception {
    camel.getRouteController().startRoute(NAME);
  }

  void follow(Set<String> symbols) {
    followed = symbols;
    live.follow(new WatchlistChanged(symbols));
  }

  boolean isHeard() {
    return conditions.of(NAME).state() == State.RUNNING
        && meters.get("souk.socket.connects").counter().count() >= 1;
  }

  String detail() {
    return conditions.of(NAME).detail();
  }

  State state() {
    return conditions.of(NAME).state();
  }

  /** All frames that were stored, in the order of their storing. */
  List<String> frames() {
    return taken.stream().flatMap(exchange -> frames(exchange).stream()).toList();
  }

  @SuppressWarnings("unchecked")
  static List<String> frames(Exchange exchange) {
    return exchange.getMessage().getBody(List.class);
  }

  @Override
  public void close() {
    camel.stop();
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    news.destroy();
    assertThat(camel.isStopped()).isTrue();
  }
}
