package io.souk.simulator.companies;

import io.souk.simulator.market.Chance;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A simulated company: all about it follows from its listing and the seed. */
public final class Company {

  private static final List<String[]> INDUSTRIES = Table.rows("industries.csv");
  private static final List<String[]> PLACES = Table.rows("places.csv");
  private static final List<String> STREETS =
      List.of("Market Street", "Harbor Way", "Mill Road", "Innovation Drive", "Park Avenue");

  private final Security security;
  private final long chance;
  private final Size size;
  private final Profile profile;
  private final Books books;

  public Company(Security security) {
    this.security = security;
    Instrument instrument = security.instrument();
    chance = Chance.of(instrument.key(), 606);
    size = Size.of(security);
    profile = profile();
    books = new Books(security, size);
  }

  public Security security() {
    return security;
  }

  public Profile profile() {
    if (profile != null) {
      return profile;
    }
    String[] industry = any(INDUSTRIES, 0, security.instrument().listing().sector(), 1);
    String[] place = any(PLACES, 0, country(), 2);
    String street = (100 + pick(3, 9_800)) + " " + STREETS.get(pick(4, STREETS.size()));
    String phone = place[4] + " 555 " + String.format("%04d", pick(5, 10_000));
    String zip = place[3] + String.format("%02d", pick(6, 100));
    double hands = size.revenue() * size.dollars() / (250_000 + pick(7, 500_000));
    int employees = (int) Math.max(40, Math.pow(hands, 0.93));
    String site = security.symbol().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    String website = "https://www." + site + ".example";
    String summary = summary(industry, place, employees);
    return new Profile(
        street,
        place[1],
        place[2],
        zip,
        place[0],
        phone,
        website,
        industry[1],
        industry[2],
        employees,
        summary);
  }

  private String country() {
    return switch (security.quotation().code()) {
      case "LSE" -> "United Kingdom";
      case "GER" -> "Germany";
      case "AMS" -> "Netherlands";
      case "CPH" -> "Denmark";
      case "OSL" -> "Norway";
      case "JPX" -> "Japan";
      default -> "United States";
    };
  }

  private String summary(String[] industry, String[] place, int employees) {
    int founded = 1890 + pick(8, 115);
    return security.name()
        + ' '
        + industry[3].replace(';', ',')
        + ". It has about "
        + (employees < 1000 ? employees : employees / 1000 * 1000)
        + " employees, was founded in "
        + founded
        + " and is based in "
        + place[1]
        + (place[2].isEmpty() ? ", " + place[0] : ", " + place[2])
        + ". All figures and persons in this profile are simulated.";
  }

  private String[] any(List<String[]> rows, int column, String value, int event) {
    var fitting = new ArrayList<String[]>();
    rows.stream().filter(row -> row[column].equals(value)).forEach(fitting::add);
    return fitting.get(pick(event, fitting.size()));
  }

  private int pick(int event, int count) {
    return (int) Math.floorMod(Chance.of(chance, event), (long) count);
  }

  /** The officers first, then the directors, as of a year. */
  public List<Officer> officers(int year) {
    return Board.of(chance, size, year);
  }

  /** Shares outstanding on a day. */
  public double shares(LocalDate day) {
    return size.shares(security, day);
  }

  /** What an amount of the books is for each share, in the currency of the price. */
  public double perShare(double amount, LocalDate day) {
    return amount / shares(day) / size.perQuoted(security);
  }

  public Books books() {
    return books;
  }

  public Size size() {
    return size;
  }
}
