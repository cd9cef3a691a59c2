package io.souk.simulator.market;

import java.util.List;
import java.util.Locale;

/** How a story is put: from a plunge to a surge, by how far the price is from the day's open. */
final class Wording {

  private static final double STRONG = 2;
  private static final double SLIGHT = 0.25;

  private static final List<String> SURGE =
      List.of(
          "%1$s Shares Surge %2$s%% as Buyers Crowd In",
          "Why %1$s Stock Is Soaring", "%1$s Jumps %2$s%%, Leading %3$s Stocks Higher");
  private static final List<String> RISE =
      List.of(
          "%1$s Shares Rise %2$s%% in Steady Trading",
          "%1$s Gains Ground Among %3$s Stocks", "%1$s Stock Edges Higher, Up %2$s%%");
  private static final List<String> REST =
      List.of(
          "%1$s Shares Little Changed as Traders Wait",
          "%1$s Holds Steady While %3$s Stocks Drift", "What to Watch in %1$s Stock");
  private static final List<String> FALL =
      List.of(
          "%1$s Shares Slip %2$s%% in Cautious Trading",
          "%1$s Loses Ground Among %3$s Stocks", "%1$s Stock Edges Lower, Down %2$s%%");
  private static final List<String> PLUNGE =
      List.of(
          "%1$s Shares Tumble %2$s%% as Sellers Take Over",
          "Why %1$s Stock Is Sinking", "%1$s Drops %2$s%%, Dragging %3$s Stocks Lower");
  private static final List<String> DESKS =
      List.of("Opening Desk", "Tape Room", "Sector Watch", "Market Desk");

  private final Lead lead;
  private final Listing listing;
  private final long from;
  private final long to;
  private final boolean today;
  private final double percent;

  /**
   * A story about a price that came from the one to the other.
   *
   * @param today false if that was in the session before
   */
  Wording(Lead lead, long from, long to, boolean today) {
    this.lead = lead;
    this.listing = lead.about().listing();
    this.from = from;
    this.to = to;
    this.today = today;
    percent = 100.0 * (to - from) / from;
  }

  Story story() {
    String told = headline();
    String headline = lead.changed() ? "UPDATE: " + told : told;
    boolean brief = draw(2, 5) == 0;
    String path = "/news/" + lead.id() + '/' + slug(told);
    String author = DESKS.get(draw(3, DESKS.size()));
    return new Story(headline, summary(), brief ? "" : content(), author, path, draw(4, 2) == 0);
  }

  private String headline() {
    var forms = forms();
    String size = text("%.1f", Math.abs(percent));
    return text(forms.get(draw(1, forms.size())), listing.shortName(), size, listing.sector());
  }

  private List<String> forms() {
    if (Math.abs(percent) < SLIGHT) {
      return REST;
    }
    boolean strong = Math.abs(percent) >= STRONG;
    return percent > 0 ? (strong ? SURGE : RISE) : (strong ? PLUNGE : FALL);
  }

  private String summary() {
    return text(
        "%s (%s) %s at $%.2f, %+.1f%% from %s open of $%.2f.",
        listing.name(),
        listing.symbol(),
        today ? "trades" : "last traded",
        (double) to / Prices.DOLLAR,
        percent,
        today ? "today's" : "the last session's",
        (double) from / Prices.DOLLAR);
  }

  private String content() {
    String others =
        lead.symbols().size() > 1
            ? "<p>Traders also watch " + plain(lead.beside().listing().name()) + ".</p>\n"
            : "";
    return "<p>"
        + plain(summary())
        + "</p>\n"
        + others
        + "<p><em>Made up by a simulated market.</em></p>";
  }

  private int draw(int what, int sides) {
    return Math.floorMod(Chance.of(lead.chance(), 10, what), sides);
  }

  private static String slug(String headline) {
    String plain = headline.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.replaceAll("^-|-$", "");
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
