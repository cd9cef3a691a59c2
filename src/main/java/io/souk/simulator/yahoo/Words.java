package io.souk.simulator.yahoo;

import io.souk.simulator.market.Security;

/** How names and kinds are spelt. */
final class Words {

  private static final int BRIEF = 30;

  private Words() {}

  /** The name as far as it fits into a narrow column. */
  static String brief(String name) {
    return name.length() <= BRIEF ? name : name.substring(0, BRIEF).trim();
  }

  /** The name without what follows the company's own. */
  static String display(String name) {
    return name.replaceAll(
        ",? (Inc\\.?|Corporation|plc|Company|Limited|N\\.V\\.|SE|A/S|ASA)\\b.*$", "");
  }

  static String kind(Security security) {
    return switch (security.quotation().kind()) {
      case "ETF" -> "ETF";
      case "CRYPTOCURRENCY" -> "Cryptocurrency";
      case "CURRENCY" -> "Currency";
      case "INDEX" -> "Index";
      case "FUTURE" -> "Futures";
      default -> "Equity";
    };
  }

  static String exchange(Security security) {
    return switch (security.quotation().code()) {
      case "NMS", "NGM" -> "NASDAQ";
      case "LSE" -> "London";
      default -> security.quotation().exchange();
    };
  }

  /** The part of the world, such as us_market. */
  static String market(Security security) {
    return switch (security.quotation().code()) {
      case "LSE" -> "gb_market";
      case "GER" -> "de_market";
      case "AMS" -> "nl_market";
      case "CPH" -> "dk_market";
      case "OSL" -> "no_market";
      case "JPX" -> "jp_market";
      case "CCY" -> "ccy_market";
      case "CCC" -> "ccc_market";
      default -> "us_market";
    };
  }

  static String source(Security security) {
    return switch (security.quotation().code()) {
      case "NMS", "NGM", "NYQ", "PCX", "ASE", "BTS" -> "Nasdaq Real Time Price";
      case "CCC" -> "CoinMarketCap";
      default -> "Delayed Quote";
    };
  }

  static int delay(Security security) {
    return switch (security.quotation().code()) {
      case "LSE", "JPX" -> 20;
      case "GER", "AMS", "CPH", "OSL" -> 15;
      case "CMX" -> 10;
      default -> 0;
    };
  }

  static String sign(String currency) {
    return switch (currency) {
      case "USD" -> "$";
      case "GBp" -> "GBp";
      case "EUR" -> "€";
      case "JPY" -> "¥";
      case "DKK", "NOK" -> "kr";
      default -> currency;
    };
  }
}
