package io.souk.simulator.stream;

/** What can be subscribed to. Corrections and cancels follow the trades and cannot be asked for. */
enum Channel {
  TRADES("trades", "tcx"),
  QUOTES("quotes", "q"),
  BARS("bars", "b"),
  UPDATED_BARS("updatedBars", "u"),
  DAILY_BARS("dailyBars", "d"),
  STATUSES("statuses", "s"),
  LULDS("lulds", "l"),
  IMBALANCES("imbalances", "i"),
  NEWS("news", "n");

  final String label;
  final String kinds;

  Channel(String label, String kinds) {
    this.label = label;
    this.kinds = kinds;
  }

  /** Whether an endpoint carries it: news and market data never travel together. */
  boolean fits(Endpoint endpoint) {
    return (this == NEWS) == (endpoint == Endpoint.NEWS);
  }

  /** Null for a name that is no channel. */
  static Channel named(String label) {
    for (Channel channel : values()) {
      if (channel.label.equals(label)) {
        return channel;
      }
    }
    return null;
  }

  static Channel ofKind(char kind) {
    for (Channel channel : values()) {
      if (channel.kinds.indexOf(kind) >= 0) {
        return channel;
      }
    }
    return null;
  }
}
