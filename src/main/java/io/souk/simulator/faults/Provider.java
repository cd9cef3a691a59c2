package io.souk.simulator.faults;

import java.util.Map;

/** A provider that the simulator plays, with the faults that none but it can have. */
public enum Provider {
  ALPACA(Map.of("endless", "/", "loop", "/", "empty", "/")),
  ALPACA_TRADING(Map.of()),
  YAHOO(
      Map.of(
          "crumb", "/v10/finance/quoteSummary/",
          "crumbless", "/v1/test/getcrumb",
          "consent", "/quote/",
          "delisted", "/",
          "hollow", "/v10/finance/quoteSummary/",
          "nulls", "/v8/finance/chart/")),
  NEWSAPI(Map.of("error-as-success", "/", "removed", "/"));

  private static final String COMMON = "[45]\\d\\d|html|truncated|cut|slow|huge|bomb|deep|line";

  private final Map<String, String> own;

  /** {@code own} are its own faults, each with the paths that it strikes unless told otherwise. */
  Provider(Map<String, String> own) {
    this.own = own;
  }

  /** As commands name it. Throws {@link IllegalArgumentException} for a name that is none. */
  public static Provider named(String name) {
    for (Provider provider : values()) {
      if (provider.word().equals(name)) {
        return provider;
      }
    }
    throw new IllegalArgumentException(
        "provider is alpaca, alpaca-trading, yahoo or newsapi, not " + name);
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether what strikes this one strikes the other: a provider's whole house, or one host of it.
   */
  boolean covers(Provider other) {
    return this == other || this == ALPACA && other == ALPACA_TRADING;
  }

  /** Where a fault of the kind strikes by itself; an unknown kind is refused. */
  public String path(String kind) {
    if (kind.matches(COMMON)) {
      return "/";
    } else if (own.containsKey(kind)) {
      return own.get(kind);
    }
    throw new IllegalArgumentException(
        word() + " knows no fault " + kind + ", but " + COMMON + " and " + own.keySet());
  }
}
