package io.souk.simulator.trading;

import io.souk.simulator.market.Session;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An account as the broker writes it. */
final class AccountRow {

  private AccountRow() {}

  static JsonObject of(Account account, Book book) {
    var purse = new Purse(account, book);
    Session before = book.before();
    BigDecimal equity = purse.equity();
    String power = Amounts.text(Amounts.cents(purse.buyingPower()));
    var row =
        new JsonObject()
            .put("id", account.id)
            .put("account_number", account.number())
            .put("status", "ACTIVE")
            .put("crypto_status", "INACTIVE")
            .put("currency", "USD")
            .put("cash", Amounts.text(account.cash))
            .put("portfolio_value", Amounts.text(equity))
            .put("equity", Amounts.text(equity))
            .put("last_equity", Amounts.text(purse.lastEquity()))
            .put("buying_power", power)
            .put("regt_buying_power", power)
            .put("daytrading_buying_power", "0")
            .put("effective_buying_power", power)
            .put("non_marginable_buying_power", Amounts.text(Amounts.cents(purse.own())))
            .put("options_buying_power", Amounts.text(Amounts.cents(purse.own())))
            .put("bod_dtbp", "0")
            .put("multiplier", "2");
    margins(row, purse);
    return rest(row, account)
        .put("balance_asof", LocalDate.ofEpochDay(before.epochDay()).toString());
  }

  private static void margins(JsonObject row, Purse purse) {
    row.put("initial_margin", Amounts.text(Amounts.cents(purse.initialMargin())))
        .put("maintenance_margin", Amounts.text(Amounts.cents(purse.maintenanceMargin())))
        .put("last_maintenance_margin", Amounts.text(Amounts.cents(purse.maintenanceMargin())))
        .put("long_market_value", Amounts.text(purse.longValue()))
        .put("short_market_value", Amounts.text(purse.shortValue()))
        .put("position_market_value", Amounts.text(purse.longValue().subtract(purse.shortValue())));
  }

  private static JsonObject rest(JsonObject row, Account account) {
    return row.put("sma", "0")
        .put("accrued_fees", "0")
        .put("pending_transfer_in", "0")
        .put("pending_transfer_out", "0")
        .put("pending_reg_taf_fees", "0")
        .put("intraday_adjustments", "0")
        .put("daytrade_count", 0)
        .put("pattern_day_trader", false)
        .put("trading_blocked", false)
        .put("transfers_blocked", false)
        .put("account_blocked", false)
        .put("trade_suspended_by_user", account.configuration.on("suspend_trade"))
        .put("shorting_enabled", !account.configuration.on("no_shorting"))
        .put("options_approved_level", 3)
        .put("options_trading_level", 3)
        .put("created_at", Timestamps.text(account.createdAt))
        .put("admin_configurations", new JsonObject())
        .put("user_configurations", account.configuration.row());
  }
}
