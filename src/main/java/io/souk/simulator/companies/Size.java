package io.souk.simulator.companies;

import io.souk.simulator.market.Chance;
import io.souk.simulator.market.Listing;
import io.souk.simulator.market.Security;
import java.time.LocalDate;

/**
 * How large a company is at the end of 2025, and how it earns. Money in the reporting currency.
 *
 * @param shares outstanding, as shares were then
 * @param cap what they were worth
 * @param revenue of a year
 * @param growth of the revenue in a year, 1.05 for five per cent
 * @param gross what is left of a unit of revenue after its cost
 * @param operating what is left after all running expenses; below 0 for a loss
 * @param research its part of the revenue
 * @param perDollar how many of the currency make a dollar
 */
public record Size(
    long shares,
    double cap,
    double revenue,
    double growth,
    double gross,
    double operating,
    double research,
    double perDollar) {

  private static final long ANCHOR = LocalDate.of(2025, 12, 31).toEpochDay();

  static Size of(Security security) {
    Listing listing = security.instrument().listing();
    long key = security.instrument().key();
    long shares = Math.round(listing.volume() * (150 + 250 * part(key, 701)) / 1000) * 1000;
    double perDollar = perDollar(security.quotation().reports());
    double quoted = listing.price() / security.quotation().unit();
    double cap = quoted * shares / perDollar(security.quotation().currency()) * perDollar;
    Ways ways = Ways.of(listing.sector());
    boolean small = listing.price() < 12 && part(key, 702) < 0.5;
    double operating =
        small ? -0.05 - 0.3 * part(key, 703) : ways.operating() * (0.6 + 0.8 * part(key, 703));
    double gross =
        Math.max(ways.gross() * (0.85 + 0.3 * part(key, 704)), operating + ways.research() + 0.05);
    double giant = Math.pow(Math.max(1, cap / perDollar / 1e11), 0.15); // the largest are dear
    double revenue = cap / (giant * ways.priceToSales() * (0.6 + 0.9 * part(key, 705)));
    double growth = 1.01 + 0.11 * part(key, 706);
    return new Size(
        shares, cap, revenue, growth, Math.min(0.9, gross), operating, ways.research(), perDollar);
  }

  private static double part(long key, int event) {
    return Chance.unit(Chance.of(key, event));
  }

  /** By how much the currency's units are smaller than a dollar. */
  private static double perDollar(String currency) {
    return switch (currency) {
      case "GBp" -> 74;
      case "GBP" -> 0.74;
      case "EUR" -> 0.85;
      case "DKK" -> 6.4;
      case "NOK" -> 10.1;
      case "JPY" -> 156;
      case "CNY" -> 7.0;
      default -> 1;
    };
  }

  /** Shares outstanding on a day. */
  double shares(Security security, LocalDate day) {
    return shares * security.instrument().splits().between(ANCHOR, day.toEpochDay());
  }

  /** One of the price's currency in the currency of the books. */
  double perQuoted(Security security) {
    double quoted = security.instrument().listing().price() / security.quotation().unit();
    return cap / shares / quoted;
  }

  /** One of its currency in dollars. */
  double dollars() {
    return 1 / perDollar;
  }

  /** What is usual in a part of the economy. */
  private record Ways(double priceToSales, double gross, double operating, double research) {

    static Ways of(String sector) {
      return switch (sector) {
        case "Technology" -> new Ways(7, 0.62, 0.26, 0.15);
        case "Communication" -> new Ways(4, 0.55, 0.22, 0.08);
        case "Discretionary" -> new Ways(1.9, 0.38, 0.10, 0.01);
        case "Staples" -> new Ways(1.5, 0.36, 0.12, 0.01);
        case "Energy" -> new Ways(1.3, 0.30, 0.14, 0);
        case "Financials" -> new Ways(3.2, 0.60, 0.28, 0);
        case "Health" -> new Ways(3.2, 0.58, 0.17, 0.12);
        case "Industrials" -> new Ways(2.2, 0.32, 0.14, 0.02);
        case "Materials" -> new Ways(1.9, 0.30, 0.14, 0.01);
        case "Real Estate" -> new Ways(6.5, 0.62, 0.30, 0);
        default -> new Ways(2.5, 0.45, 0.20, 0);
      };
    }
  }
}
