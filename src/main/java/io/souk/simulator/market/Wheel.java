package io.souk.simulator.market;

/** A wheel of fortune on which busy names have broad fields and names that left the market none. */
final class Wheel {

  private final Tape[] tapes;
  private final double[] upTo;

  Wheel(Tape[] tapes) {
    this.tapes = tapes;
    upTo = new double[tapes.length];
    double sum = 0;
    for (int i = 0; i < tapes.length; i++) {
      Listing listing = tapes[i].instrument.listing();
      sum += listing.active() ? Math.pow(listing.volume(), 0.6) : 0;
      upTo[i] = sum;
    }
    for (int i = 0; i < tapes.length; i++) {
      upTo[i] /= sum;
    }
  }

  /** How much of the wheel is the tape's. */
  double weight(Tape tape) {
    int index = tape.instrument.index();
    return upTo[index] - (index == 0 ? 0 : upTo[index - 1]);
  }

  /** The tape at a place between 0 and 1. */
  Tape at(double place) {
    int low = 0;
    int high = tapes.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return tapes[low];
  }
}
