package io.souk.simulator.yahoo;

import io.souk.simulator.market.Chance;
import java.util.LinkedHashSet;
import java.util.Set;

/** The cookies that were given out, and the crumbs that belong to them. */
final class Jar {

  private static final String CRUMB =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./";
  private static final int KEPT = 10_000;

  private final Set<String> given = new LinkedHashSet<>();
  private long last = System.nanoTime();
  private long age;

  /** A fresh A3 cookie. */
  String bake() {
    String value = "d=AQABB" + letters(++last, 22) + "&S=AQAAA" + letters(last + 7, 22);
    given.add(value);
    if (given.size() > KEPT) {
      given.remove(given.iterator().next());
    }
    return value;
  }

  private static String letters(long seed, int count) {
    var word = new StringBuilder();
    for (int i = 0; i < count; i++) {
      word.append(CRUMB.charAt((int) Math.floorMod(Chance.of(seed, i), 62L)));
    }
    return word.toString();
  }

  /** The A3 of a Cookie header if it was given out here, else null. */
  String known(String header) {
    for (String cookie : (header == null ? "" : header).split(";\\s*")) {
      if (cookie.startsWith("A3=") && given.contains(cookie.substring(3))) {
        return cookie.substring(3);
      }
    }
    return null;
  }

  /** Eleven letters, the same until the crumbs grow old. */
  String crumb(String cookie) {
    long seed = Chance.of(cookie.hashCode(), age);
    var crumb = new StringBuilder(letters(seed, 10));
    return crumb.insert(5, CRUMB.charAt((int) Math.floorMod(Chance.of(seed, 99), 64L))).toString();
  }

  /** From now on other crumbs are right. */
  void rotate() {
    age++;
  }
}
