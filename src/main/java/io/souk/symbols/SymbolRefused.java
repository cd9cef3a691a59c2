package io.souk.symbols;

/** A symbol that cannot be followed: a code for programs, a sentence for people. */
public class SymbolRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** It does not have the form of a symbol at all. */
    MALFORMED_SYMBOL,
    /** The listings are known, and it is none of them. */
    UNKNOWN_SYMBOL
  }

  private final Code code;

  SymbolRefused(Code code, String reason) {
    super(reason, null, false, false);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
