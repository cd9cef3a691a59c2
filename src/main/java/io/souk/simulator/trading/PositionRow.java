package io.souk.simulator.trading;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;

/** A position as the broker writes it. */
final class PositionRow {

  private static final long MINUTE = 60_000_000_000L;

  private PositionRow() {}

  static JsonObject of(Account account, Position position, Book book) {
    Security security = position.security;
    BigDecimal price = book.last(security);
    BigDecimal before = before(security, book);
    BigDecimal worth = position.worth(price);
    BigDecimal gain = worth.subtract(position.cost());
    BigDecimal today = today(account, position, price, book);
    Side out = position.isShort() ? Side.BUY : Side.SELL;
    BigDecimal bound = account.bound(security, out, null).multiply(out.sign.negate());
    return new JsonObject()
        .put("asset_id", security.id())
        .put("symbol", security.symbol())
        .put("exchange", security.exchange())
        .put("asset_class", security.kind())
        .put("asset_marginable", !security.option())
        .put("qty", Amounts.text(position.qty()))
        .put(
            "avg_entry_price",
            Amounts.text(position.average().setScale(6, java.math.RoundingMode.HALF_UP)))
        .put("side", position.isShort() ? "short" : "long")
        .put("market_value", Amounts.text(worth))
        .put("cost_basis", Amounts.text(position.cost()))
        .put("unrealized_pl", Amounts.text(gain))
        .put("unrealized_plpc", Amounts.text(Amounts.divided(gain, position.cost().abs())))
        .put("unrealized_intraday_pl", Amounts.text(today))
        .put(
            "unrealized_intraday_plpc",
            Amounts.text(Amounts.divided(today, worth.subtract(today).abs())))
        .put("current_price", Amounts.text(price))
        .put("lastday_price", Amounts.text(before))
        .put("change_today", Amounts.text(Amounts.divided(price.subtract(before), before)))
        .put("qty_available", Amounts.text(position.qty().subtract(bound)));
  }

  /** What it has gained since the last session's end, or since it was bought if that was later. */
  private static BigDecimal today(Account account, Position position, BigDecimal price, Book book) {
    BigDecimal before = before(position.security, book);
    BigDecimal held = new Past(account).held(position.security, book.before().close() * MINUTE);
    held = held.multiply(book.split(position.security));
    boolean since = held.signum() * position.qty().signum() <= 0;
    BigDecimal old = since ? BigDecimal.ZERO : smaller(held, position.qty());
    BigDecimal fresh = position.qty().subtract(old);
    BigDecimal gain =
        old.multiply(price.subtract(before))
            .add(fresh.multiply(price.subtract(position.average())));
    return gain.multiply(position.security.multiplier());
  }

  /** Yesterday's close, for a share as it is today. */
  private static BigDecimal before(Security security, Book book) {
    return book.close(security, book.before())
        .divide(book.split(security), 4, java.math.RoundingMode.HALF_UP);
  }

  private static BigDecimal smaller(BigDecimal one, BigDecimal other) {
    return one.abs().compareTo(other.abs()) < 0 ? one : other;
  }
}
