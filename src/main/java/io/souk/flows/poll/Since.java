package io.souk.flows.poll;

import java.time.Instant;

/** Since when a list of an account is asked for. */
interface Since {

  /**
   * @param account the provider's identity of the account
   * @param answered up to when the list was answered before, less the overlap
   */
  Instant of(String account, Instant answered);
}
