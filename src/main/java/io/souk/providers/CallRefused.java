package io.souk.providers;

import java.io.IOException;

/** A provider refused what must go before a call, such as a session, with an HTTP status. */
public final class CallRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param reason in words for a person, without secrets
   */
  public CallRefused(int status, String reason) {
    super(reason);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
