package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Flow;
import io.souk.simulator.companies.Period;
import io.souk.simulator.companies.Stock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The lines of the statements by the names that the service has for them. */
final class Lines {

  private static final Map<String, ToLongFunction<Period>> FLOWS = new HashMap<>();
  private static final Map<String, ToLongFunction<Period>> STOCKS = new HashMap<>();

  private Lines() {}

  static {
    income();
    cash();
    assets();
    debts();
  }

  /** What came and went under that name, or null if no statement has it. */
  static ToLongFunction<Period> flow(String name) {
    return FLOWS.get(name);
  }

  /** What there was under that name at the end, or null if no statement has it. */
  static ToLongFunction<Period> stock(String name) {
    return STOCKS.get(name);
  }

  private static void flow(ToLongFunction<Flow> amount, String... names) {
    for (String name : names) {
      FLOWS.put(name, period -> amount.applyAsLong(period.flow()));
    }
  }

  private static void stock(ToLongFunction<Stock> amount, String... names) {
    for (String name : names) {
      STOCKS.put(name, period -> amount.applyAsLong(period.after()));
    }
  }

  private static void income() {
    flow(Flow::revenue, "TotalRevenue", "OperatingRevenue");
    flow(Flow::cost, "CostOfRevenue");
    flow(flow -> flow.cost() - flow.depreciation(), "ReconciledCostOfRevenue");
    flow(Flow::gross, "GrossProfit");
    flow(flow -> flow.research() + flow.selling(), "OperatingExpense");
    flow(Flow::research, "ResearchAndDevelopment");
    flow(Flow::selling, "SellingGeneralAndAdministration");
    flow(flow -> flow.cost() + flow.research() + flow.selling(), "TotalExpenses");
    flow(Flow::operating, "OperatingIncome", "TotalOperatingIncomeAsReported", "EBIT");
    flow(flow -> flow.operating() + flow.depreciation(), "EBITDA", "NormalizedEBITDA");
    flow(Flow::depreciation, "ReconciledDepreciation");
    flow(Flow::interest, "InterestExpense", "InterestExpenseNonOperating");
    flow(flow -> -flow.interest(), "NetInterestIncome", "NetNonOperatingInterestIncomeExpense");
    flow(Flow::pretax, "PretaxIncome");
    flow(Flow::tax, "TaxProvision");
    flow(
        Flow::net,
        "NetIncome",
        "NetIncomeCommonStockholders",
        "NetIncomeContinuousOperations",
        "NetIncomeIncludingNoncontrollingInterests",
        "NetIncomeFromContinuingAndDiscontinuedOperation",
        "NetIncomeFromContinuingOperationNetMinorityInterest",
        "DilutedNIAvailtoComStockholders",
        "NormalizedIncome");
  }

  private static void cash() {
    flow(Flow::operatingCash, "OperatingCashFlow", "CashFlowFromContinuingOperatingActivities");
    flow(Flow::net, "NetIncomeFromContinuingOperations");
    flow(Flow::depreciation, "DepreciationAndAmortization", "DepreciationAmortizationDepletion");
    flow(Flow::stockPay, "StockBasedCompensation");
    flow(Flow::workingCapital, "ChangeInWorkingCapital");
    flow(flow -> -flow.receivables(), "ChangeInReceivables", "ChangesInAccountReceivables");
    flow(flow -> -flow.inventory(), "ChangeInInventory");
    flow(Flow::payables, "ChangeInAccountPayable", "ChangeInPayable");
    flow(
        flow -> -flow.capex(),
        "InvestingCashFlow",
        "CashFlowFromContinuingInvestingActivities",
        "CapitalExpenditure",
        "PurchaseOfPPE",
        "NetPPEPurchaseAndSale");
    flow(Flow::financingCash, "FinancingCashFlow", "CashFlowFromContinuingFinancingActivities");
    flow(Flow::borrowed, "IssuanceOfDebt", "LongTermDebtIssuance");
    flow(flow -> -flow.repaid(), "RepaymentOfDebt", "LongTermDebtPayments");
    flow(flow -> flow.borrowed() - flow.repaid(), "NetIssuancePaymentsOfDebt");
    flow(Flow::issued, "IssuanceOfCapitalStock", "CommonStockIssuance");
    flow(flow -> -flow.bought(), "RepurchaseOfCapitalStock", "CommonStockPayments");
    flow(flow -> flow.issued() - flow.bought(), "NetCommonStockIssuance");
    flow(flow -> -flow.dividends(), "CashDividendsPaid", "CommonStockDividendPaid");
    flow(flow -> flow.operatingCash() - flow.capex(), "FreeCashFlow");
    flow(Flow::cash, "ChangesInCash");
    FLOWS.put("BeginningCashPosition", period -> period.before().cash());
    FLOWS.put("EndCashPosition", period -> period.after().cash());
  }

  private static void assets() {
    stock(Stock::assets, "TotalAssets");
    stock(Stock::currentAssets, "CurrentAssets");
    stock(
        Stock::cash,
        "CashAndCashEquivalents",
        "CashCashEquivalentsAndShortTermInvestments",
        "CashFinancial");
    stock(Stock::receivables, "Receivables", "AccountsReceivable");
    stock(Stock::inventory, "Inventory");
    stock(Stock::otherCurrent, "OtherCurrentAssets");
    stock(stock -> stock.assets() - stock.currentAssets(), "TotalNonCurrentAssets");
    stock(Stock::plant, "NetPPE");
    stock(Stock::goodwill, "Goodwill", "GoodwillAndOtherIntangibleAssets");
    stock(Stock::otherLasting, "OtherNonCurrentAssets");
  }

  private static void debts() {
    stock(Stock::liabilities, "TotalLiabilitiesNetMinorityInterest");
    stock(Stock::currentLiabilities, "CurrentLiabilities");
    stock(
        stock -> stock.liabilities() - stock.currentLiabilities(),
        "TotalNonCurrentLiabilitiesNetMinorityInterest");
    stock(Stock::payables, "AccountsPayable", "Payables");
    stock(Stock::currentDebt, "CurrentDebt");
    stock(stock -> stock.debt() - stock.currentDebt(), "LongTermDebt");
    stock(Stock::debt, "TotalDebt");
    stock(stock -> Math.max(0, stock.debt() - stock.cash()), "NetDebt");
    stock(Stock::dueSoon, "OtherCurrentLiabilities");
    stock(Stock::dueLater, "OtherNonCurrentLiabilities");
    stock(
        Stock::equity,
        "StockholdersEquity",
        "CommonStockEquity",
        "TotalEquityGrossMinorityInterest");
    stock(Stock::paidIn, "CapitalStock", "CommonStock");
    stock(Stock::retained, "RetainedEarnings");
    stock(stock -> stock.currentAssets() - stock.currentLiabilities(), "WorkingCapital");
    stock(stock -> stock.equity() - stock.goodwill(), "TangibleBookValue", "NetTangibleAssets");
    stock(stock -> stock.equity() + stock.debt(), "InvestedCapital");
    stock(stock -> stock.equity() + stock.debt() - stock.currentDebt(), "TotalCapitalization");
  }
}
