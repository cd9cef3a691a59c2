package io.souk.simulator.newsapi;

import io.souk.simulator.market.Lead;
import io.souk.simulator.market.Newsroom;
import io.souk.simulator.market.Story;
import io.souk.simulator.newsapi.Columns.Column;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Turns what the newsroom tells into what the service has of it: some as it stands, some retold.
 */
final class Desk {

  private static final double CARRIED = 0.35;
  private static final double RETOLD = 0.55;
  private static final double BESIDE = 0.58;
  private static final double REMOVED = 0.60;
  private static final long SECOND = 1_000_000_000L;

  private final Newsroom newsroom;
  private final Outlets outlets;

  Desk(Newsroom newsroom, Outlets outlets) {
    this.newsroom = newsroom;
    this.outlets = outlets;
  }

  /** What became of a lead; null if the service has nothing of it. */
  Clipping clipping(Lead lead) {
    var chance = new SplittableRandom(lead.chance());
    double fate = chance.nextDouble();
    if (fate < CARRIED) {
      return carried(lead, chance);
    } else if (fate < RETOLD) {
      double percent = newsroom.percent(lead);
      return written(lead, Columns.about(lead.about().listing(), percent, chance), chance);
    } else if (fate < BESIDE) {
      return written(lead, Columns.beside(chance), chance);
    }
    return fate < REMOVED
        ? Clipping.removed(lead.created(), newsroom.written(lead).headline())
        : null;
  }

  /** The newsroom's own story, under its own address. */
  private Clipping carried(Lead lead, SplittableRandom chance) {
    Story story = newsroom.written(lead);
    String tracked = chance.nextInt(4) == 0 ? "?utm_source=newsapi&utm_medium=feed" : "";
    return new Clipping(
        outlets.own(),
        author(story.author(), chance),
        story.headline(),
        story.summary(),
        Newsroom.SITE + story.path() + tracked,
        story.pictured() ? Newsroom.SITE + "/images/" + lead.id() + "-large.jpeg" : null,
        lead.created(),
        text(lead.created(), chance),
        story.content());
  }

  private Clipping written(Lead lead, Column column, SplittableRandom chance) {
    var all = outlets.others();
    Outlet outlet = all.get(chance.nextInt(all.size()));
    boolean bare = outlet.gathers();
    String title = bare ? column.title() + " - Common Square" : column.title();
    String name = column.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String url = outlet.site() + '/' + outlet.category() + '/' + lead.id() + '-' + name;
    return new Clipping(
        outlet,
        author("Staff of " + outlet.name(), chance),
        title,
        bare ? null : column.summary(),
        url,
        bare ? null : outlet.site() + "/pictures/" + lead.id() + ".jpg",
        lead.created(),
        text(lead.created(), chance),
        bare ? "" : column.body());
  }

  private static String author(String author, SplittableRandom chance) {
    return switch (chance.nextInt(8)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> "https://people.example/" + author.toLowerCase(Locale.ROOT).replace(' ', '-');
      default -> author;
    };
  }

  /** Mostly with a Z; now and then as the outlet wrote it. */
  private static String text(long nanos, SplittableRandom chance) {
    String whole = Instant.ofEpochSecond(nanos / SECOND).toString();
    String bare = whole.substring(0, whole.length() - 1);
    return switch (chance.nextInt(12)) {
      case 0 -> bare + "+00:00";
      case 1 -> bare + "." + "1234567".substring(0, 1 + chance.nextInt(7)) + "Z";
      default -> whole;
    };
  }
}
