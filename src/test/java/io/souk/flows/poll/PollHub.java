package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.poll.FakeRuns.Line;
import io.souk.flows.poll.Run.Cause;
import io.souk.market.FlowLate;
import io.souk.market.MarketCalendar;
import io.souk.providers.Credentials;
import io.souk.providers.KeyedAccount;
import io.souk.providers.Paging;
import io.souk.providers.QuestionMaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.springframework.util.unit.DataSize;

/** The hub's own templates and flows around a fake provider, with a fake intake at their end. */
final class PollHub implements AutoCloseable {

  static final String KEY = "PKTESTKEY0123456789";
  static final String SECRET = "a-very-secret-secret-0987";
  static final Duration LONG = Duration.ofSeconds(60);

  /** What reached the intake. */
  record Stored(String flow, String source, Object receivedAt, Object mapping, String text) {}

  final FakeProvider provider;
  final FakeRuns runs = new FakeRuns();
  final FakeMarks marks = new FakeMarks();
  final List<Stored> stored = new CopyOnWriteArrayList<>();
  final List<FlowLate> late = new CopyOnWriteArrayList<>();
  final CircuitBreakerRegistry breakers;
  final FlowConditions conditions;
  final Firing firing;
  final RunHistory history;
  final Providers providers;
  Windows windows;
  GapFills gaps;
  Rounds rounds;
  private final CamelContext camel = new DefaultCamelContext();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private volatile Exception intakeFails;
  private volatile int intakeFailures;

  /** What a test may want to be different. */
  static final class Plan {
    Clock clock = Clock.systemUTC();
    MarketCalendar calendar = MarketCalendar.named("always-open");
    Set<String> followed = Set.of("AAPL", "MSFT");
    Duration deadline = Duration.ofSeconds(20);
    DataSize largest = DataSize.ofMegabytes(8);
    DataSize largestList = DataSize.ofMegabytes(200);
    int retries = 3;
    Duration firstWait = Duration.ofMillis(1);
    Duration breakerRest = Duration.ofMillis(300);
    Duration repeatAfter = Duration.ofMinutes(10);
    int perMinute = 60_000;
    volatile Optional<String> missing = Optional.empty();
    volatile String key = KEY;

    /** Who we are, where it is more than a key. */
    Credentials credentials;

    List<String> flows = List.of("alpaca-bars");
    KeyedAccount owner;
    Map<String, Paging> pagings = Map.of("pollOnce", new OneRequest());
    Since since = (account, answered) -> answered;

    /** Flows that only this test has, as YAML by their names. */
    Map<String, String> ownFlows = Map.of();

    /** Makers of questions by their bean names. */
    Map<String, QuestionMaker> makers = Map.of();
  }

  PollHub(FakeProvider provider) {
    this(provider, new Plan());
  }

  PollHub(FakeProvider provider, Plan plan) {
    this.provider = provider;
    var settings =
        new PollSettings(
            plan.deadline,
            plan.largest,
            plan.deadline,
            plan.largestList,
            plan.retries,
            plan.firstWait,
            plan.breakerRest,
            plan.repeatAfter);
    breakers = CircuitBreakerRegistry.of(Providers.breakerConfig(settings));
    conditions = new FlowConditions(plan.clock);
    firing = new Firing(timer, work -> new Thread(work, "poll-test").start());
    var aftermath =
        new Aftermath(firing, new Patience(settings), conditions, late::add, plan.clock);
    history = new RunHistory(runs, firing, aftermath, conditions, plan.clock);
    providers =
        new Providers(
            name -> plan.credentials == null ? credentials(plan) : plan.credentials,
            name -> plan.perMinute,
            name -> Alone.PLAN,
            breakers,
            settings,
            timer,
            work -> new Thread(work, "piece-test").start(),
            plan.clock);
    bind(plan);
    start(plan, settings);
  }

  private static Credentials credentials(Plan plan) {
    return new Credentials() {
      @Override
      public Optional<String> missing() {
        return plan.missing;
      }

      @Override
      public Map<String, String> headers() {
        return Map.of("APCA-API-KEY-ID", plan.key, "APCA-API-SECRET-KEY", SECRET);
      }
    };
  }

  private void bind(Plan plan) {
    var alpaca = providers.named("alpaca");
    var beans = camel.getRegistry();
    beans.bind("clock", plan.clock);
    beans.bind("alpaca-breaker", alpaca.breaker());
    beans.bind("alpaca-budget", alpaca.budget());
    beans.bind("alpaca-client", alpaca.client());
    beans.bind("alpaca-list-client", alpaca.listClient());
    beans.bind("alpaca-answers", alpaca.answers());
    beans.bind("alpaca-history", new Newest(plan.clock));
    beans.bind("pollHours", new PollHours(plan.calendar, plan.clock));
    beans.bind("pollPages", new PageTurn());
    windows =
        new Windows(
            flow -> plan.followed,
            marks,
            new Candles(plan.calendar),
            work -> new Thread(work).start(),
            Instant::toString,
            (flow, query, newest, candles) -> List.of());
    beans.bind("pollWindows", windows);
    rounds =
        new Rounds(
            flow -> plan.followed,
            marks,
            new Candles(plan.calendar),
            work -> new Thread(work).start(),
            plan.clock);
    beans.bind("pollRounds", rounds);
    plan.makers.forEach(beans::bind);
    beans.bind("pollList", new ListPolls(plan.pagings::get));
    bindAccount(beans, plan);
    var properties = camel.getPropertiesComponent();
    properties.addInitialProperty("souk.providers.alpaca.data-url", provider.url());
    properties.addInitialProperty("souk.providers.alpaca.trading-url", provider.url());
    properties.addInitialProperty("souk.providers.alpaca.feed", "iex");
    properties.addInitialProperty("souk.providers.alpaca.stream-feed", "iex");
  }

  private void bindAccount(org.apache.camel.spi.Registry beans, Plan plan) {
    beans.bind(
        "pollAccount",
        new AccountPolls(name -> plan.owner, plan.pagings::get, name -> plan.since, marks));
    gaps = new GapFills(firing);
    beans.bind("pollGaps", gaps);
  }

  private void start(Plan plan, PollSettings settings) {
    try {
      camel.getShutdownStrategy().setTimeout(20);
      camel.addRoutePolicyFactory(history);
      camel.addRoutesConfigurations(new PollPolicy(settings, providers::secrets));
      camel.addRoutes(intake());
      load("templates/poll-paged");
      load("templates/poll-http");
      load("templates/poll-large");
      load("templates/poll-account");
      load("templates/poll-per-symbol");
      for (String flow : plan.flows) {
        load("flows/" + flow);
      }
      for (var flow : plan.ownFlows.entrySet()) {
        load("flows/" + flow.getKey() + ".camel.yaml", flow.getValue());
      }
      camel.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void load(String file) throws Exception {
    String path = "routes/" + file + ".camel.yaml";
    load(path, Files.readString(Path.of(path)));
  }

  private void load(String path, String yaml) throws Exception {
    PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(path, yaml));
  }

  /** Takes every text; like the real one it changes the body and leaves headers behind. */
  private RouteBuilder intake() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:intake")
            .routeId("intake")
            .errorHandler(noErrorHandler())
            .process(PollHub.this::take);
      }
    };
  }

  private void take(Exchange exchange) throws Exception {
    String text = exchange.getMessage().getBody(String.class);
    exchange.getMessage().setBody(42L);
    exchange.getMessage().setHeader("rows", "of the intake");
    if (intakeFailures > 0) {
      intakeFailures--;
      throw intakeFails;
    }
    stored.add(
        new Stored(
            exchange.getVariable("flow", String.class),
            exchange.getVariable("source", String.class),
            exchange.getVariable("receivedAt"),
            exchange.getVariable("mapping"),
            text));
  }

  void intakeFails(int times, Exception with) {
    intakeFails = with;
    intakeFailures = times;
  }

  /** Waits for the end of the n-th run of a flow, the one at its start included. */
  Line run(String flow, int number) {
    Awaitility.await().atMost(LONG).until(() -> runs.of(flow).size() >= number);
    Awaitility.await().atMost(LONG).until(() -> !firing.isRunning(flow));
    return runs.of(flow).get(number - 1);
  }

  /** Fires a flow once more, and waits for its end. */
  Line runAgain(String flow) {
    int before = runs.of(flow).size();
    firing.fireNow(flow, Cause.PERSON);
    return run(flow, before + 1);
  }

  void fire(String flow, Cause cause) {
    firing.fireNow(flow, cause);
  }

  void stop(String flow) throws Exception {
    camel.getRouteController().stopRoute(flow);
  }

  void startAgain(String flow) throws Exception {
    camel.getRouteController().startRoute(flow);
  }

  String condition(String flow) {
    var now = conditions.of(flow);
    return now.state() + (now.detail().isEmpty() ? "" : " " + now.detail());
  }

  State state(String flow) {
    return conditions.of(flow).state();
  }

  CircuitBreaker breaker() {
    return breakers.circuitBreaker("alpaca");
  }

  Instant pausedUntil() {
    return providers.named("alpaca").budget().pausedUntil();
  }

  @Override
  public void close() {
    camel.stop();
    timer.shutdownNow();
    provider.close();
  }
}
