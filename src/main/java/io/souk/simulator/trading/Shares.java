package io.souk.simulator.trading;

import io.souk.simulator.market.Adjustment;
import io.souk.simulator.market.Bar;
import io.souk.simulator.market.Instrument;
import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Quote;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.Timeframe;
import io.souk.simulator.market.Trade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What shares cost: a price from before a split is told for a share as it is afterwards. */
final class Shares {

  /** One share's bars of one day. */
  private record Sheet(Instrument instrument, Timeframe timeframe, long day) {}

  private static final long MINUTE = 60_000_000_000L;
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int KEPT = 1_000;

  private final Market market;
  private final Map<Sheet, NavigableMap<Long, BigDecimal>> sheets =
      new LinkedHashMap<>(16, 0.75f, true);

  Shares(Market market) {
    this.market = market;
  }

  private long today() {
    return NewYork.day(market.now() / MINUTE);
  }

  /** Of the newest trade, or of the newest bar before the first. */
  BigDecimal last(Instrument instrument) {
    Trade trade = market.present().trade(instrument);
    if (trade == null) {
      return at(instrument, market.now() / MINUTE);
    }
    return afterwards(instrument, trade.price(), NewYork.day(trade.time() / MINUTE), today());
  }

  /** The newest quote, or null if there is none of a share as it is today. */
  Quote quote(Instrument instrument) {
    Quote quote = market.present().quote(instrument);
    boolean fresh =
        quote != null
            && instrument.splits().between(NewYork.day(quote.time() / MINUTE), today()) == 1;
    return fresh ? quote : null;
  }

  /** The price before a minute. */
  BigDecimal at(Instrument instrument, long minute) {
    Bar bar = market.archive().latestMinute(instrument, minute);
    return bar == null
        ? CENT
        : afterwards(instrument, bar.close(), NewYork.day(bar.minute()), NewYork.day(minute));
  }

  private static BigDecimal afterwards(Instrument instrument, long price, long day, long later) {
    double split = day == later ? 1 : instrument.splits().between(day, later);
    return Amounts.dollars(price).divide(BigDecimal.valueOf(split), 4, RoundingMode.HALF_UP);
  }

  /** The price at the end of a session that is over. */
  BigDecimal close(Instrument instrument, Session session) {
    Bar bar = market.archive().day(instrument, session, session.close());
    return bar == null ? at(instrument, session.close()) : Amounts.dollars(bar.close());
  }

  /** The closes of a day's bars by the minutes at which these begin. */
  NavigableMap<Long, BigDecimal> closes(Instrument instrument, Timeframe timeframe, long day) {
    var sheet = new Sheet(instrument, timeframe, day);
    if (day >= today()) {
      return read(sheet);
    }
    if (sheets.size() > KEPT) {
      sheets.remove(sheets.keySet().iterator().next());
    }
    return sheets.computeIfAbsent(sheet, this::read);
  }

  private NavigableMap<Long, BigDecimal> read(Sheet sheet) {
    var closes = new TreeMap<Long, BigDecimal>();
    long now = market.now() / MINUTE;
    for (Bar bar :
        market
            .archive()
            .period(sheet.instrument(), sheet.timeframe(), sheet.day(), now, Adjustment.RAW)) {
      closes.put(bar.minute(), Amounts.dollars(bar.close()));
    }
    return closes;
  }
}
