package io.souk.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written down of splits, renames and departures, from {@code chronicle.csv}. */
public final class Chronicle {

  /**
   * An event of the past.
   *
   * @param date the first day on which it holds
   * @param kind split, rename, removal (worthless), cash or shares (bought for that)
   * @param symbol whom it happened to, by the name of then
   * @param other the first word to it: the new symbol, dollars a share, or the buyer
   * @param rate the second word to it
   */
  public record Event(LocalDate date, String kind, String symbol, String other, String rate) {}

  private final List<Event> events = new ArrayList<>();

  Chronicle() {
    for (String[] row : Table.rows("chronicle.csv")) {
      events.add(new Event(LocalDate.parse(row[0]), row[1], row[2], row[3], row[4]));
    }
  }

  public List<Event> events() {
    return events;
  }

  List<Split> splits(String symbol) {
    return events.stream()
        .filter(event -> event.kind().equals("split") && event.symbol().equals(symbol))
        .map(event -> new Split(event.date(), number(event.other()), number(event.rate())))
        .toList();
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** The rename by which the symbol went out of use. */
  public Optional<Event> renameOf(String oldSymbol) {
    return renames().stream().filter(event -> event.symbol().equals(oldSymbol)).findFirst();
  }

  /** The rename by which the symbol came into use. */
  public Optional<Event> renameTo(String newSymbol) {
    return renames().stream().filter(event -> event.other().equals(newSymbol)).findFirst();
  }

  private List<Event> renames() {
    return events.stream().filter(event -> event.kind().equals("rename")).toList();
  }
}
