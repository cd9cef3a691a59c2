package io.souk.flows.poll;

import io.souk.providers.Paging;
import java.time.Instant;
import java.util.Optional;

/** For what is answered as a whole. */
final class OneRequest implements Paging {

  @Override
  public Walk walk(Request asked, Instant since) {
    return new Walk() {
      @Override
      public Request first() {
        return asked;
      }

      @Override
      public Optional<Request> next(String answer) {
        return Optional.empty();
      }
    };
  }
}
