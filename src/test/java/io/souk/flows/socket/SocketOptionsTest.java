package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SocketOptionsTest {

  @Test
  void theSourceHoldsNothingThatCouldBeASecret() {
    assertThat(TestOptions.usual("a-stream").source()).isEqualTo("ws://venue.test:81/v2/iex");
  }
}
