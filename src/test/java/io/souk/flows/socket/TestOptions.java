package io.souk.flows.socket;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.net.URI;

/** The usual options of a socket, at an address where nobody is. */
final class TestOptions {

  private TestOptions() {}

  static SocketOptions usual(String flow) {
    return new SocketOptions(
        flow,
        URI.create("ws://user:pass@venue.test:81/v2/iex?token=hidden"),
        "a-session",
        2_000,
        ofMillis(20),
        20_000,
        8 << 20,
        ofSeconds(1),
        ofSeconds(64),
        ofSeconds(60),
        ofSeconds(10),
        ofSeconds(5),
        ofSeconds(15),
        ofSeconds(60));
  }
}
