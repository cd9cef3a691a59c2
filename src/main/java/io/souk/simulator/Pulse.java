package io.souk.simulator;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewsFeed;
import io.souk.simulator.market.TestFeed;
import io.souk.simulator.stream.Broadcast;

/** Lets the market live at its rate, and sends what happened. */
public final class Pulse {

  private final Market market;
  private final TestFeed test;
  private final NewsFeed news;
  private final Broadcast broadcast;
  private double rate;

  Pulse(Market market, TestFeed test, NewsFeed news, Broadcast broadcast, double rate) {
    this.market = market;
    this.test = test;
    this.news = news;
    this.broadcast = broadcast;
    this.rate = rate;
  }

  public void beat() {
    market.advance(rate, broadcast::market);
    test.advance(market.now(), broadcast::test);
    news.advance(market.now(), broadcast::news);
    broadcast.flush();
  }

  /** Ticks in a second of the machine's time. */
  public double rate() {
    return rate;
  }

  public void rate(double perSecond) {
    beat();
    rate = perSecond;
  }

  public void speed(double factor) {
    beat();
    market.clock().speed(factor);
  }
}
