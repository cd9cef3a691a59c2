package io.souk.simulator.companies;

import io.souk.simulator.market.Chance;
import io.souk.simulator.market.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fills a company's chairs with invented people. */
final class Board {

  private static final List<String[]> PEOPLE = Table.rows("people.csv");
  private static final List<String> OFFICERS =
      List.of(
          "Chairman, President & CEO",
          "Executive VP & CFO",
          "Executive VP & COO",
          "Senior VP, General Counsel & Secretary",
          "Chief Technology Officer",
          "Chief People Officer",
          "Senior VP & Chief Accounting Officer",
          "Director of Investor Relations");
  private static final List<String> DIRECTORS =
      List.of("Lead Independent Director", "Independent Director", "Independent Director");

  private Board() {}

  static List<Officer> of(long chance, Size size, int year) {
    int leading = 5 + (int) Math.floorMod(Chance.of(chance, 71), 4L);
    var officers = new ArrayList<Officer>();
    Set<String> taken = new HashSet<>();
    for (int chair = 0; chair < leading; chair++) {
      officers.add(officer(Chance.of(chance, 80 + chair), chair, size, year, taken));
    }
    for (int chair = 0; chair < DIRECTORS.size(); chair++) {
      long person = Chance.of(chance, 180 + chair);
      Integer born = year - 52 - (int) Math.floorMod(Chance.of(person, 3), 20L);
      officers.add(
          new Officer(name(person, taken), DIRECTORS.get(chair), stable(born, year), null, 0, 0));
    }
    return officers;
  }

  /** Nobody gets younger: years of birth are drawn for 2025 and stay. */
  private static int stable(int born, int year) {
    return born - (year - 2025);
  }

  private static Officer officer(long person, int chair, Size size, int year, Set<String> taken) {
    int born = stable(year - 41 - (int) Math.floorMod(Chance.of(person, 3), 24L), year);
    boolean told = Chance.unit(Chance.of(person, 4)) < 0.85;
    double scale = Math.pow(size.cap() * size.dollars() / 1e9, 0.4) * size.perDollar();
    double pay = (chair == 0 ? 2_600_000 : 900_000.0) * scale * (0.7 + 0.6 * part(person, 5));
    boolean named = chair < 5;
    double growth = Math.pow(1.03, year - 2025.0);
    long exercised = part(person, 6) < 0.3 ? Math.round(pay * 2 * part(person, 7)) : 0;
    long unexercised = part(person, 8) < 0.5 ? Math.round(pay * 6 * part(person, 9)) : 0;
    Long paid = named ? Math.round(pay * growth) : null;
    String title = OFFICERS.get(chair);
    return new Officer(
        name(person, taken), title, told ? born : null, paid, exercised, unexercised);
  }

  private static double part(long person, int event) {
    return Chance.unit(Chance.of(person, event));
  }

  private static String name(long person, Set<String> taken) {
    for (int attempt = 0; ; attempt++) {
      String[] given = PEOPLE.get(place(person, 20 + attempt));
      String family = PEOPLE.get(place(person, 200 + attempt))[2];
      char middle = (char) ('A' + Math.floorMod(Chance.of(person, 11), 26L));
      if (taken.add(family)) {
        return given[1] + ' ' + given[0] + ' ' + middle + ". " + family;
      }
    }
  }

  private static int place(long person, int event) {
    return (int) Math.floorMod(Chance.of(person, event), (long) PEOPLE.size());
  }
}
