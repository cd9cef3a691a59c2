package io.souk.market;

import java.time.OffsetDateTime;

/** A row that is filed by when it was said. */
public interface Stated extends Row {

  /** When it was said. */
  OffsetDateTime statedAt();

  @Override
  default OffsetDateTime at() {
    return statedAt();
  }
}
