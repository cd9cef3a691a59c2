package io.souk.simulator.companies;

/**
 * What came and went in a stretch of time, in the reporting currency. Outgoing money is positive
 * here as well.
 *
 * @param cost of the revenue, depreciation included
 * @param research and development
 * @param selling and administration
 * @param interest paid on debt
 * @param tax on the profit
 * @param depreciation of plant and equipment
 * @param stockPay pay in shares
 * @param receivables by how much they grew
 * @param inventory by how much it grew
 * @param payables by how much they grew
 * @param capex spent on plant and equipment
 * @param borrowed new debt
 * @param repaid old debt
 * @param issued new shares
 * @param bought own shares bought back
 * @param dividends paid
 */
public record Flow(
    long revenue,
    long cost,
    long research,
    long selling,
    long interest,
    long tax,
    long depreciation,
    long stockPay,
    long receivables,
    long inventory,
    long payables,
    long capex,
    long borrowed,
    long repaid,
    long issued,
    long bought,
    long dividends) {

  public long gross() {
    return revenue - cost;
  }

  public long operating() {
    return gross() - research - selling;
  }

  public long pretax() {
    return operating() - interest;
  }

  public long net() {
    return pretax() - tax;
  }

  /** By how much receivables, inventory and payables changed the cash. */
  public long workingCapital() {
    return payables - receivables - inventory;
  }

  public long operatingCash() {
    return net() + depreciation + stockPay + workingCapital();
  }

  public long financingCash() {
    return borrowed - repaid + issued - bought - dividends;
  }

  public long cash() {
    return operatingCash() - capex + financingCash();
  }

  Flow plus(Flow other) {
    return new Flow(
        revenue + other.revenue,
        cost + other.cost,
        research + other.research,
        selling + other.selling,
        interest + other.interest,
        tax + other.tax,
        depreciation + other.depreciation,
        stockPay + other.stockPay,
        receivables + other.receivables,
        inventory + other.inventory,
        payables + other.payables,
        capex + other.capex,
        borrowed + other.borrowed,
        repaid + other.repaid,
        issued + other.issued,
        bought + other.bought,
        dividends + other.dividends);
  }
}
