package io.souk.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What an account is worth and may do, as its broker states it. Money in {@code currency}; a figure
 * that the broker does not state is null.
 *
 * @param environment {@code paper} or {@code live}
 * @param accountId the broker's own identity of the account
 * @param status {@code ACTIVE} …, as the broker writes it
 * @param equity cash and the market value of all positions, {@code lastEquity} at the last close
 * @param cash below zero where money is borrowed
 * @param multiplier how many times the equity may be bought for
 * @param balanceAsOf the day that the {@code last} figures are of
 * @param rest what else the broker said, as a JSON object; null if nothing
 * @param statedAt when it was said, as far as known: when the answer came
 */
public record AccountState(
    String environment,
    String accountId,
    String accountNumber,
    String status,
    String currency,
    BigDecimal equity,
    BigDecimal lastEquity,
    BigDecimal cash,
    BigDecimal longMarketValue,
    BigDecimal shortMarketValue,
    BigDecimal portfolioValue,
    BigDecimal buyingPower,
    BigDecimal regtBuyingPower,
    BigDecimal daytradingBuyingPower,
    BigDecimal nonMarginableBuyingPower,
    BigDecimal optionsBuyingPower,
    BigDecimal multiplier,
    BigDecimal initialMargin,
    BigDecimal maintenanceMargin,
    BigDecimal lastMaintenanceMargin,
    BigDecimal sma,
    BigDecimal accruedFees,
    Long daytradeCount,
    Boolean patternDayTrader,
    Boolean tradingBlocked,
    Boolean transfersBlocked,
    Boolean accountBlocked,
    Boolean tradeSuspendedByUser,
    Boolean shortingEnabled,
    OffsetDateTime createdAt,
    LocalDate balanceAsOf,
    @JsonDocument String rest,
    OffsetDateTime statedAt)
    implements Stated {

  public AccountState {
    Refuse.owner(environment, accountId);
    Refuse.blank(status, "status");
    Refuse.missing(equity, "equity");
    Refuse.missing(cash, "cash");
    Refuse.missing(statedAt, "statedAt");
    createdAt = Utc.of(createdAt);
    statedAt = Utc.of(statedAt);
  }
}
