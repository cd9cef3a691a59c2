package io.souk.simulator;

import io.souk.simulator.control.ControlDoor;
import io.souk.simulator.control.Desk;
import io.souk.simulator.faults.Faults;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.TestFeed;
import io.souk.simulator.market.TradingDays;
import io.souk.simulator.market.VirtualClock;
import io.souk.simulator.newsapi.NewsApiDoor;
import io.souk.simulator.rest.RestDoor;
import io.souk.simulator.stream.AccountDoor;
import io.souk.simulator.stream.AccountLines;
import io.souk.simulator.stream.Broadcast;
import io.souk.simulator.stream.Hall;
import io.souk.simulator.stream.Journal;
import io.souk.simulator.stream.Keys;
import io.souk.simulator.stream.Sessions;
import io.souk.simulator.stream.StreamDoor;
import io.souk.simulator.trading.Brokerage;
import io.souk.simulator.trading.HouseTrader;
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

  /** Milliseconds between two looks at the orders that are open. */
  private static final long BROKERS_PACE = 50;

  /** Whose account is alive by itself. */
  private static final String HOUSE = "demo-key";

  private final SimulatorSettings settings;
  private HttpServer server;
  private StreamDoor stream;
  private AccountDoor account;
  private RestDoor rest;
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
    var test = new TestFeed(settings.seed(), market.now());
    var pulse = new Pulse(market, test, broadcast, settings.rate());
    stream = new StreamDoor(hall);
    var brokerage = new Brokerage(market, settings.seed());
    rest = new RestDoor(vertx, market, keys, faults, brokerage);
    news = new NewsApiDoor(vertx, market, faults);
    var backOffice = new Hall(vertx, settings, keys, sessions, new Faults(), new Journal());
    var lines = new AccountLines(vertx);
    account = new AccountDoor(backOffice, lines);
    brokerage.listen(lines::tell);
    var house = new HouseTrader(brokerage, HOUSE, settings.seed(), settings.houseTrader());
    control = new ControlDoor(new Desk(hall, market, broadcast, pulse, backOffice, lines, house));
    vertx.setPeriodic(settings.pace().toMillis(), due -> pulse.beat());
    vertx.setPeriodic(BROKERS_PACE, due -> work(brokerage, house, lines));
    listen(started);
  }

  private static void work(Brokerage brokerage, HouseTrader house, AccountLines lines) {
    house.beat();
    brokerage.beat();
    lines.flush();
  }

  private void listen(Promise<Void> started) {
    var options =
        new HttpServerOptions()
            .setHost(HOST)
            .setPort(settings.port())
            .setCompressionSupported(true)
            .setCompressionLevel(1)
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
