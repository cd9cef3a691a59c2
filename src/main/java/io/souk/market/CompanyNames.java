package io.souk.market;

import java.util.Optional;

/** What the companies behind the symbols are called. */
public interface CompanyNames {

  /** The name under which the symbol is listed; empty if no listing is known. */
  Optional<CompanyName> nameOf(String symbol);
}
