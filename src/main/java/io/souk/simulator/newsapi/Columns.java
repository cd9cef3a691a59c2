package io.souk.simulator.newsapi;

import io.souk.simulator.market.Listing;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What other outlets write: they name a company as people do, without its ticker, in a tone that
 * follows its price.
 */
final class Columns {

  private static final double STRONG = 2;
  private static final double SLIGHT = 0.25;

  private static final List<String> CHEER =
      List.of(
          "%s rallies as an upbeat outlook lifts confidence",
          "Investors cheer %s after an impressive day",
          "Strong demand drives %s to its best showing in weeks");
  private static final List<String> HOPE =
      List.of(
          "Modest gains for %s as orders improve",
          "%s makes progress, and its owners are pleased",
          "Analysts turn a little more optimistic on %s");
  private static final List<String> CALM =
      List.of(
          "Five things to know about %s this week",
          "What %s does with its cash", "%s and its suppliers: a long conversation");
  private static final List<String> DOUBT =
      List.of(
          "Doubts about %s grow as costs weigh on margins",
          "%s disappoints in a cautious market", "Concerns about weak orders hold %s back");
  private static final List<String> GLOOM =
      List.of(
          "%s plunges as a grim outlook alarms investors",
          "Losses mount at %s, and analysts warn of worse", "Fears of a slump batter %s");
  private static final List<String> BESIDE =
      List.of(
          "An apple a day: the orchards open early",
          "How to set a target and keep it",
          "Trains will now run through the gap in the hills",
          "Why it is all about timing, says a clockmaker",
          "Volunteers meet to restore the ford below the mill");

  /** A column's title, what it says in short, and at length. */
  record Column(String title, String summary, String body) {}

  private Columns() {}

  /** About a company whose price went by so many percent. */
  static Column about(Listing listing, double percent, SplittableRandom chance) {
    String name = listing.shortName();
    var titles = titles(percent);
    String title = text(titles.get(chance.nextInt(titles.size())), name);
    String summary =
        text(
            "%s, known for %s, saw its shares %s. %s",
            listing.name(),
            listing.sector().toLowerCase(Locale.ROOT),
            way(percent),
            verdict(percent));
    return new Column(title, summary, body(name, summary, chance));
  }

  /** About no company at all, though some words may look like one. */
  static Column beside(SplittableRandom chance) {
    String title = BESIDE.get(chance.nextInt(BESIDE.size()));
    String summary = "A short report from the neighbourhood.";
    return new Column(title, summary, body("the neighbourhood", summary, chance));
  }

  private static List<String> titles(double percent) {
    if (Math.abs(percent) < SLIGHT) {
      return CALM;
    }
    boolean strong = Math.abs(percent) >= STRONG;
    return percent > 0 ? (strong ? CHEER : HOPE) : (strong ? GLOOM : DOUBT);
  }

  private static String way(double percent) {
    if (Math.abs(percent) < SLIGHT) {
      return "move sideways";
    }
    return text(percent > 0 ? "gain %.1f%%" : "lose %.1f%%", Math.abs(percent));
  }

  private static String verdict(double percent) {
    if (Math.abs(percent) < SLIGHT) {
      return "Nobody had a strong opinion.";
    }
    return percent > 0
        ? "Buyers praised solid results and a healthy order book."
        : "Sellers complained of disappointing results and a troubled order book.";
  }

  private static String body(String name, String summary, SplittableRandom chance) {
    var body = new StringBuilder("<p>" + summary + "</p>\r\n");
    for (int part = 2 + chance.nextInt(5); part > 0; part--) {
      body.append("<p>People who follow ")
          .append(name)
          .append(" spoke at length, and the made-up market took note of it.</p>\r\n");
    }
    return body.toString();
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
