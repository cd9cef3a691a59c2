package io.souk.operations;

import java.util.List;

/** A key under {@code souk.} that no room reads: a slip of the pen that would go unnoticed. */
final class UnknownSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownSetting(List<String> complaints) {
    super(String.join("\n", complaints));
  }
}
