package io.souk.simulator.rest;

import io.souk.simulator.market.Chance;

/** The nine-letter number by which the custodians know a security: an invented one for each. */
final class Cusip {

  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private Cusip() {}

  static String of(String symbol) {
    long chance = Chance.of(909, symbol.hashCode(), symbol.length());
    var number = new StringBuilder();
    for (int place = 0; place < 8; place++) {
      int letters = place == 4 || place == 5 ? LETTERS.length() : 10;
      number.append(LETTERS.charAt(Math.floorMod(Chance.of(chance, place), letters)));
    }
    return number.append(check(number)).toString();
  }

  /** The last digit makes a slip of the pen be noticed. */
  private static int check(CharSequence number) {
    int sum = 0;
    for (int place = 0; place < 8; place++) {
      int value = LETTERS.indexOf(number.charAt(place)) * (1 + place % 2);
      sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
