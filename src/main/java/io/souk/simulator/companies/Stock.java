package io.souk.simulator.companies;

/**
 * What a company has and owes at the end of a day, in the reporting currency.
 *
 * @param plant property, plant and equipment
 * @param otherCurrent other assets that turn to cash within a year
 * @param otherLasting other assets that do not
 * @param debt interest-bearing, all terms
 * @param dueSoon other liabilities that are due within a year
 * @param dueLater other liabilities that are not
 * @param paidIn what shareholders paid in, own shares bought back taken off
 * @param retained earnings that stayed
 */
public record Stock(
    long cash,
    long receivables,
    long inventory,
    long otherCurrent,
    long plant,
    long goodwill,
    long otherLasting,
    long payables,
    long debt,
    long dueSoon,
    long dueLater,
    long paidIn,
    long retained) {

  public long currentAssets() {
    return cash + receivables + inventory + otherCurrent;
  }

  public long assets() {
    return currentAssets() + plant + goodwill + otherLasting;
  }

  /** The part of the debt that is due within a year. */
  public long currentDebt() {
    return debt / 10;
  }

  public long currentLiabilities() {
    return payables + currentDebt() + dueSoon;
  }

  public long liabilities() {
    return payables + debt + dueSoon + dueLater;
  }

  public long equity() {
    return paidIn + retained;
  }

  Stock retaining(long earnings) {
    return new Stock(
        cash,
        receivables,
        inventory,
        otherCurrent,
        plant,
        goodwill,
        otherLasting,
        payables,
        debt,
        dueSoon,
        dueLater,
        paidIn,
        earnings);
  }

  /** Where a stretch of time leads. */
  Stock after(Flow flow) {
    return new Stock(
        cash + flow.cash(),
        receivables + flow.receivables(),
        inventory + flow.inventory(),
        otherCurrent,
        plant + flow.capex() - flow.depreciation(),
        goodwill,
        otherLasting,
        payables + flow.payables(),
        debt + flow.borrowed() - flow.repaid(),
        dueSoon,
        dueLater,
        paidIn + flow.stockPay() + flow.issued() - flow.bought(),
        retained + flow.net() - flow.dividends());
  }
}
