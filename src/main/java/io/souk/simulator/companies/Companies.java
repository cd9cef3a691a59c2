package io.souk.simulator.companies;

import io.souk.simulator.market.Security;
import java.util.HashMap;
import java.util.Map;

/** The companies behind the shares, each made up when it is first asked for. */
public final class Companies {

  private final Map<String, Company> known = new HashMap<>();

  /** Null for what is no company's share. */
  public Company of(Security security) {
    return security.is("EQUITY")
        ? known.computeIfAbsent(security.symbol(), symbol -> new Company(security))
        : null;
  }
}
