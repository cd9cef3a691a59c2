package io.souk.simulator.market;

import java.util.function.Consumer;

/** Tells each story when it comes out, and again when it is changed. */
public final class NewsFeed {

  private static final long SECOND = 1_000_000_000L;

  private final Newsroom newsroom;
  private long last;

  public NewsFeed(Newsroom newsroom, long now) {
    this.newsroom = newsroom;
    last = now;
  }

  /** Tells what happened since the last call; it looks once in each second. */
  public void advance(long now, Consumer<Message> out) {
    if (now / SECOND == last / SECOND) {
      return;
    }
    for (long hour = last / Newsroom.HOUR; hour <= now / Newsroom.HOUR; hour++) {
      newsroom.hour(hour, now).stream()
          .filter(lead -> lead.updated() > last && lead.updated() <= now)
          .forEach(lead -> out.accept(new Article(lead, newsroom.written(lead))));
    }
    last = now;
  }
}
