package io.souk.flows.poll;

import java.util.ArrayList;
import java.util.List;

/** Whom a provider did not answer for in one run, and why. */
final class Declines {

  /** As many as a person reads in one line. */
  private static final int NAMED = 5;

  private final List<String> named = new ArrayList<>();
  private ProviderFault last;

  void add(String about, ProviderFault why) {
    named.add(about + " (" + why.getMessage() + ")");
    last = why;
  }

  /** What the provider said the last time; null: it declined nothing. */
  ProviderFault last() {
    return last;
  }

  /** A line for people; empty if nothing was declined. */
  String words() {
    return named.isEmpty() ? "" : "declined: " + some(named);
  }

  /** The first of them, and how many there are besides. */
  static String some(List<String> all) {
    int shown = Math.min(NAMED, all.size());
    return String.join(", ", all.subList(0, shown))
        + (shown < all.size() ? " and %d more".formatted(all.size() - shown) : "");
  }
}
