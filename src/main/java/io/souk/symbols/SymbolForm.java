package io.souk.symbols;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a symbol is written: {@code AAPL}, {@code BRK.B}, {@code BTC/USD}. */
public final class SymbolForm {

  /** At other places {@code ^GSPC}, {@code EURUSD=X}, {@code 7203.T}, {@code M&M.NS}. */
  private static final Pattern FORM = Pattern.compile("[A-Z0-9^][A-Z0-9^.=&\\-/]{0,14}");

  private SymbolForm() {}

  /**
   * The symbol as it is stored: without blanks around it, in capital letters.
   *
   * @throws SymbolRefused with {@code MALFORMED_SYMBOL} if it is none
   */
  public static String of(String typed) {
    String symbol = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(symbol).matches()) {
      throw new SymbolRefused(SymbolRefused.Code.MALFORMED_SYMBOL, reason(symbol));
    }
    return symbol;
  }

  private static String reason(String symbol) {
    // What was typed may be a whole text: its beginning is enough to recognise it.
    String shown = symbol.length() > 20 ? symbol.substring(0, 20) + "…" : symbol;
    return "'"
        + shown
        + "' is not a symbol: at most 15 letters, digits and signs of . - / = ^ &, such as BRK.B, VOD.L or ^GSPC";
  }
}
