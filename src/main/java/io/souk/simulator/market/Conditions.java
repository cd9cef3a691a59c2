package io.souk.simulator.market;

import java.util.List;

/** Sale conditions, as the tape writes them: regular sale, and I for an odd lot. */
final class Conditions {

  private static final int ROUND_LOT = 100;
  private static final List<String> NASDAQ = List.of("@");
  private static final List<String> NASDAQ_ODD = List.of("@", "I");
  private static final List<String> OTHER = List.of(" ");
  private static final List<String> OTHER_ODD = List.of(" ", "I");

  private Conditions() {}

  static List<String> of(Instrument instrument, int size) {
    boolean odd = size < ROUND_LOT;
    if (instrument.listing().tape().equals("C")) {
      return odd ? NASDAQ_ODD : NASDAQ;
    }
    return odd ? OTHER_ODD : OTHER;
  }
}
