package io.souk.simulator.rest;

import io.souk.simulator.market.NewYork;
import io.souk.simulator.stream.Keys.Key;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request as the provider understands it.
 *
 * @param parameters of the query
 * @param key who asks
 * @param fault the kind of fault that strikes its paging, or null
 * @param now the venue's time in nanoseconds
 */
record Question(MultiMap parameters, Key key, String fault, long now) {

  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,19}");
  private static final Set<String> FEEDS =
      Set.of("sip", "iex", "otc", "boats", "delayed_sip", "overnight");
  private static final long DELAY = 15 * 60_000_000_000L;

  String text(String name) {
    return parameters.get(name);
  }

  /** The symbols asked for, in order and each once. */
  List<String> symbols() {
    String list = text("symbols");
    if (list == null || list.isBlank()) {
      throw Complaint.bad("symbols is required");
    }
    Set<String> symbols = new TreeSet<>();
    Stream.of(list.split(",")).forEach(symbol -> symbols.add(checked(symbol)));
    return List.copyOf(symbols);
  }

  static String checked(String symbol) {
    if (!SYMBOL.matcher(symbol).matches()) {
      throw Complaint.bad("invalid symbol: " + symbol);
    }
    return symbol;
  }

  int limit() {
    return limit(1_000, 10_000);
  }

  int limit(int usual, int most) {
    return limit("limit", usual, most);
  }

  int limit(String name, int usual, int most) {
    String text = text(name);
    try {
      int limit = text == null ? usual : Integer.parseInt(text);
      if (limit > most) {
        throw Complaint.bad("invalid " + name + ": larger than the allowed maximum of " + most);
      } else if (limit < 1) {
        throw Complaint.bad("invalid " + name + ": smaller than the allowed minimum of 1");
      }
      return limit;
    } catch (NumberFormatException noNumber) {
      throw Complaint.bad("invalid " + name + ": " + text);
    }
  }

  boolean descending() {
    String sort = text("sort");
    if (sort != null && !sort.equals("asc") && !sort.equals("desc")) {
      throw Complaint.bad("invalid sort: " + sort);
    }
    return "desc".equals(sort);
  }

  /** The first nanosecond asked for; today's midnight in New York unless named. */
  long start() {
    long midnight = NewYork.midnight(NewYork.day(now / 60_000_000_000L)) * 60_000_000_000L;
    return time("start", midnight);
  }

  /** The last nanosecond asked for; a plan without real time sees the consolidated feed late. */
  long end() {
    boolean late = feed("sip").equals("sip") && !key.plan().sip();
    long end = time("end", late ? now - DELAY : now);
    if (late && end > now - DELAY) {
      throw new Complaint(403, 0, "subscription does not permit querying recent SIP data");
    } else if (end < start()) {
      throw Complaint.bad("end should not be before start");
    }
    return end;
  }

  /** Refuses the newest data of the consolidated feed to a plan without it. */
  void latest() {
    if (feed("iex").equals("sip") && !key.plan().sip()) {
      throw new Complaint(403, 0, "subscription does not permit querying recent SIP data");
    }
  }

  private String feed(String otherwise) {
    String feed = text("feed") == null ? otherwise : text("feed");
    if (!FEEDS.contains(feed)) {
      throw Complaint.bad("invalid feed: " + feed);
    }
    return feed;
  }

  /** Yes or no; no unless named. */
  boolean flag(String name) {
    String text = text(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw Complaint.bad("invalid " + name + ": " + text);
    }
    return "true".equals(text);
  }

  long time(String name, long otherwise) {
    String text = text(name);
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      if (text.length() == 10) {
        return NewYork.midnight(LocalDate.parse(text).toEpochDay()) * 60_000_000_000L;
      }
      OffsetDateTime time = OffsetDateTime.parse(text);
      return time.toEpochSecond() * 1_000_000_000L + time.getNano();
    } catch (DateTimeException noTime) {
      throw Complaint.bad("invalid " + name + ": " + text);
    }
  }
}
