package io.souk.simulator.stream;

/** The streams that can be connected to. */
public enum Endpoint {
  IEX("/v2/iex"),
  SIP("/v2/sip"),
  TEST("/v2/test"),
  NEWS("/v1beta1/news"),
  OPRA("/v1beta1/opra"),
  INDICATIVE("/v1beta1/indicative");

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  boolean options() {
    return this == OPRA || this == INDICATIVE;
  }

  /** Null for a path without a stream. */
  static Endpoint at(String path) {
    for (Endpoint endpoint : values()) {
      if (endpoint.path.equals(path)) {
        return endpoint;
      }
    }
    return null;
  }
}
