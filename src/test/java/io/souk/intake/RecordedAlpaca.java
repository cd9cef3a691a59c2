package io.souk.intake;

import java.util.List;

/** The recordings of what Alpaca's data endpoints answered, read as a flow of ours reads them. */
final class RecordedAlpaca {

  private static final Recordings REST = Recordings.of("alpaca/rest");

  private RecordedAlpaca() {}

  static boolean isAtHand() {
    return REST.areAtHand();
  }

  /** Their names without the ending, in order. */
  static List<String> names() {
    return REST.names();
  }

  static String text(String recording) {
    return REST.text(recording);
  }

  /** What a flow of this feed and these kinds makes of an answer. */
  static Reading read(String flow, String feed, List<String> kinds, String text) {
    return Recordings.read(flow, feed, kinds, text);
  }
}
