package io.souk.market;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a listing, such as {@code Apple Inc. Common Stock}.
 *
 * @param listed as the provider writes it
 */
public record CompanyName(String listed) {

  /** What kind of paper it is: the same company may have several. */
  private static final Pattern PAPER =
      Pattern.compile(
          "[,-]?\\s+((Class|Series) [A-Z0-9]\\b"
              + "|(Common|Ordinary|Capital|Preferred|Voting|Subordinate|Registered)\\s+(Stock|Shares?|Voting)\\b"
              + "|Common$|American Depositary|Depositary Shares?|ADS\\b|ADR\\b|New York Regist).*$");

  private static final Pattern ARTICLE = Pattern.compile("^The |,? \\(The\\)$");

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              ",? (Public Limited Company|Inc|Incorporated|Corporation|Corp|Company|Companies|Co|Ltd|Limited|LLC|PLC|Plc|plc"
                  + "|N\\.?V|S\\.?A|SE|AG|L\\.?P|A/S|ASA|AB|Oyj)\\.?$"),
          Pattern.compile(",? (Holdings?|Group|Bancorp)$"),
          Pattern.compile(" (&|and)$"),
          Pattern.compile("(?<=\\p{L}{4})\\.com$"));

  /** Without what kind of paper it is: what all papers of a company have in common. */
  public String company() {
    String name = PAPER.matcher(listed.strip()).replaceFirst("");
    return ARTICLE.matcher(name).replaceAll("").strip();
  }

  /** As people say it: without its legal form. */
  public String spoken() {
    String name = company();
    for (String before = ""; !before.equals(name); ) {
      before = name;
      for (Pattern form : FORMS) {
        String shorter = form.matcher(name).replaceFirst("");
        name = shorter.isBlank() ? name : ARTICLE.matcher(shorter).replaceAll("").strip();
      }
    }
    return name;
  }
}
