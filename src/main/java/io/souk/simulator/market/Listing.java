package io.souk.simulator.market;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A security as the venue lists it.
 *
 * @param index its place in the list
 * @param symbol the ticker
 * @param name the company or fund
 * @param exchange where it is listed: NYSE, NASDAQ, ARCA, AMEX or BATS
 * @param sector its part of the economy, or Fund
 * @param price about its price at the end of 2025, in dollars
 * @param volume shares on an ordinary day
 * @param until its last day if it left the market, else null
 */
public record Listing(
    int index,
    String symbol,
    String name,
    String exchange,
    String sector,
    double price,
    long volume,
    LocalDate until) {

  private static final String LEGAL_FORM =
      "(,?| &) (Inc\\.?|Incorporated|Corporation|Corp\\.|Company|Co\\.|Ltd\\.|Limited|plc|N\\.V\\.|S\\.A\\.|SE)$";

  /** The consolidated tape that reports it: A NYSE, B Arca and regional, C Nasdaq. */
  public String tape() {
    return switch (exchange) {
      case "NYSE" -> "A";
      case "NASDAQ" -> "C";
      default -> "B";
    };
  }

  public boolean active() {
    return until == null;
  }

  /** The name as people say it, without its class of shares and its legal form. */
  public String shortName() {
    return name.replaceFirst(" Class [A-Z]$", "").replaceFirst(LEGAL_FORM, "");
  }

  /** The number under which the broker knows it. */
  public String id() {
    byte[] seed = ("asset " + symbol).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }
}
