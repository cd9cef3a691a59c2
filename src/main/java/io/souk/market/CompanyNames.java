package io.souk.market;

import java.util.Optional;

/** What the companies behind the symbols are called. */
public interface CompanyNames {

  /** The name under which the symbol is listed, else the one that others give it; empty if none. */
  Optional<CompanyName> nameOf(String symbol);
}
