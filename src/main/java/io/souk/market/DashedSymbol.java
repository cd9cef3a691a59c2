package io.souk.market;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * American papers besides common shares have a dot in their symbols: {@code BRK.B} a class, {@code
 * BAC.PRL} a preferred share, {@code XYZ.U} a unit, {@code XYZ.WS} a warrant, {@code XYZ.RT} a
 * right. Some providers write a dash instead, and other letters behind it, because with them a dot
 * stands before the place: {@code VOD.L} is Vodafone in London.
 */
public final class DashedSymbol {

  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("\\.PR([A-Z])", "-P$1", "-P([A-Z])", ".PR$1"),
          new Spelling("\\.WS\\.([A-Z])", "-WT$1", "-WT([A-Z])", ".WS.$1"),
          new Spelling("\\.WS", "-WT", "-WT", ".WS"),
          new Spelling("\\.U", "-UN", "-UN", ".U"),
          new Spelling("\\.RT", "-RI", "-RI", ".RT"),
          new Spelling("\\.WI", "-WI", "-WI", ".WI"),
          new Spelling("\\.([A-E])", "-$1", "-([A-E])", ".$1"));

  private DashedSymbol() {}

  /** How one kind of paper is written, either way: the form behind its name, and the other one. */
  private record Spelling(Pattern dotted, String withDash, Pattern dashed, String withDot) {

    Spelling(String dotted, String withDash, String dashed, String withDot) {
      this(behindName(dotted), withDash, behindName(dashed), withDot);
    }

    private static Pattern behindName(String form) {
      return Pattern.compile("(?<=^[A-Z]{1,6})" + form + "$");
    }
  }

  /** {@code BRK-B} for {@code BRK.B}; a symbol of another form as it is. */
  public static String of(String symbol) {
    for (Spelling spelling : SPELLINGS) {
      Matcher paper = spelling.dotted().matcher(symbol);
      if (paper.find()) {
        return paper.replaceFirst(spelling.withDash());
      }
    }
    return symbol;
  }

  /** {@code BRK.B} for {@code BRK-B}; a symbol of another form as it is. */
  public static String dotted(String symbol) {
    for (Spelling spelling : SPELLINGS) {
      Matcher paper = spelling.dashed().matcher(symbol);
      if (paper.find()) {
        return paper.replaceFirst(spelling.withDot());
      }
    }
    return symbol;
  }
}
