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
    if (named.isEmpty()) {
      return "";
    }
    int shown = Math.min(NAMED, named.size());
    return "declined: "
        + String.join(", ", named.subList(0, shown))
        + (shown < named.size() ? " and %d more".formatted(named.size() - shown) : "");
  }
}
