package io.souk.simulator.trading;

import io.souk.simulator.market.Market;
import io.souk.simulator.market.NewYork;
import io.souk.simulator.market.Quote;
import io.souk.simulator.market.Session;
import io.souk.simulator.market.TradingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a security costs, by the very ticks and bars that the market tells everybody. */
final class Book {

  private static final long MINUTE = 60_000_000_000L;
  private static final double DAY = 24 * 60 * 60e9;
  private static final double OPTION_SPREAD = 0.02;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Market market;
  private final Shares shares;

  Book(Market market) {
    this.market = market;
    shares = new Shares(market);
  }

  long now() {
    return market.now();
  }

  TradingDays days() {
    return market.days();
  }

  /** Null while the venue is closed. */
  Session session() {
    return market.days().at(now() / MINUTE);
  }

  /** The session of today or the next one that there is, if today's is over. */
  Session next() {
    long day = NewYork.day(now() / MINUTE);
    Session session = market.days().from(day);
    return now() / MINUTE < session.close() ? session : market.days().from(day + 1);
  }

  /** The session that ended before the present or coming one began. */
  Session before() {
    return market.days().before(next().epochDay());
  }

  boolean halted(Security security) {
    return market.present().halted(security.instrument(), now());
  }

  /** The last price: of the newest trade, or of the newest bar before the first. */
  BigDecimal last(Security security) {
    return priced(security, shares.last(security.instrument()), now());
  }

  /** What one who buys has to pay, or one who sells would get, at once. */
  BigDecimal price(Security security, Side side) {
    Quote quote = quote(security);
    if (quote != null) {
      return Amounts.dollars(side == Side.BUY ? quote.ask() : quote.bid());
    }
    BigDecimal last = last(security);
    BigDecimal half = last.multiply(BigDecimal.valueOf(OPTION_SPREAD / 2));
    BigDecimal away = security.option() ? Amounts.cents(half).max(CENT) : BigDecimal.ZERO;
    return last.add(away.multiply(side.sign)).max(CENT);
  }

  /** Shares that can be had at that price. */
  BigDecimal size(Security security, Side side) {
    Quote quote = quote(security);
    if (quote == null) {
      return BigDecimal.valueOf(1_000);
    }
    return BigDecimal.valueOf(side == Side.BUY ? quote.askSize() : quote.bidSize());
  }

  /** When the prices were last made: the venue's time, or 0 before the first quote. */
  long quoted(Security security) {
    Quote quote = market.present().quote(security.instrument());
    return quote == null ? 0 : quote.time();
  }

  /** The price at the end of a session, or now if that is not over. */
  BigDecimal close(Security security, Session session) {
    if (now() / MINUTE < session.close()) {
      return last(security);
    }
    BigDecimal share = shares.close(security.instrument(), session);
    return priced(security, share, session.close() * MINUTE);
  }

  private Quote quote(Security security) {
    return security.option() ? null : shares.quote(security.instrument());
  }

  /** How many of today's shares one share of the session before has become. */
  BigDecimal split(Security security) {
    if (security.option()) {
      return BigDecimal.ONE;
    }
    long from = before().epochDay();
    return BigDecimal.valueOf(security.instrument().splits().between(from, next().epochDay()));
  }

  /** The price before a minute of the past. */
  BigDecimal at(Security security, long minute) {
    return priced(security, shares.at(security.instrument(), minute), minute * MINUTE);
  }

  private BigDecimal priced(Security security, BigDecimal share, long time) {
    if (!security.option()) {
      return share;
    }
    Contract contract = security.contract();
    long end = (NewYork.midnight(contract.expiration().toEpochDay()) + 16 * 60) * MINUTE;
    double worth =
        contract.worth(share.doubleValue(), security.instrument().wildness(), (end - time) / DAY);
    return BigDecimal.valueOf(worth).setScale(2, RoundingMode.HALF_UP).max(CENT);
  }

  /** For those who draw a line through the past. */
  Shares shares() {
    return shares;
  }
}
