package io.souk.simulator;

import io.souk.simulator.control.ControlDoor;
import io.souk.simulator.faults.Faults;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewsFeed;
import io.souk.simulator.market.TestFeed;
import io.souk.simulator.market.TradingDays;
import io.souk.simulator.market.VirtualClock;
import io.souk.simulator.newsapi.NewsApiDoor;
import io.souk.simulator.rest.RestDoor;
import io.souk.simulator.stream.AccountDoor;
import io.souk.simulator.stream.Broadcast;
import io.souk.simulator.stream.Hall;
import io.souk.simulator.stream.Journal;
import io.souk.simulator.stream.Keys;
import io.souk.simulator.stream.Sessions;
import io.souk.simulator.stream.StreamDoor;
import io.souk.simulator.yahoo.YahooDoor;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;

/** The market behind its doors. Everything here runs on one thread. */
final class Venue extends AbstractVerticle {

  private static final String HOST = "127.0.0.1";
  private static final String THREAD = "simulated-venue";

  private final SimulatorSettings settings;
  private HttpServer server;
  private StreamDoor stream;
  private AccountDoor account;
  private RestDoor rest;
  private YahooDoor yahoo;
  private NewsApiDoor news;
  private ControlDoor control;

  Venue(SimulatorSettings settings) {
    this.settings = settings;
  }

  int port() {
    return server.actualPort();
  }

  @Override
  public void start(Promise<Void> started) {
    Thread.currentThread().setName(THREAD);
    var clock = new VirtualClock(Clock.systemUTC(), settings.start(), settings.speed());
    var market = new Market(settings.seed(), clock, TradingDays.named(settings.calendar()));
    var keys = new Keys(settings.requestsPerMinute());
    var sessions = new Sessions();
    var faults = new Faults();
    var hall = new Hall(vertx, settings, keys, sessions, faults, new Journal());
    var broadcast = new Broadcast(sessions, settings.batch());
    var told = new NewsFeed(market.newsroom(), market.now());
    var test = new TestFeed(settings.seed(), market.now());
    var pulse = new Pulse(market, test, told, broadcast, settings.rate());
    stream = new StreamDoor(hall);
    var office = new BackOffice(hall, market);
    rest = new RestDoor(vertx, market, keys, faults, office.brokerage());
    yahoo = new YahooDoor(vertx, market, faults);
    news = new NewsApiDoor(vertx, market, faults);
    account = office.door();
    control = new ControlDoor(office.desk(hall, market, broadcast, pulse));
    vertx.setPeriodic(settings.pace().toMillis(), due -> pulse.beat());
    listen(started);
  }

  private void listen(Promise<Void> started) {
    var options =
        new HttpServerOptions()
            .setHost(HOST)
            .setPort(settings.port())
            .setCompressionSupported(true)
            .setCompressionLevel(1)
            .setMaxInitialLineLength(1 << 15)
            .setMaxWebSocketFrameSize(1 << 20)
            .setMaxWebSocketMessageSize(8 << 20);
    vertx
        .createHttpServer(options)
        .requestHandler(this::enter)
        .listen()
        .onSuccess(listening -> server = listening)
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void enter(HttpServerRequest request) {
    if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      upgrade(request);
    } else if (request.path().startsWith("/control/")) {
      control.enter(request);
    } else if (YahooDoor.answers(request.path())) {
      yahoo.enter(request);
    } else if (NewsApiDoor.answers(request.path())) {
      news.enter(request);
    } else {
      rest.enter(request);
    }
  }

  private void upgrade(HttpServerRequest request) {
    if (request.path().equals(AccountDoor.PATH)) {
      account.enter(request);
    } else {
      stream.enter(request);
    }
  }
}
