package io.souk.providers;

import java.util.Map;
import java.util.Optional;

/**
 * Whose account a provider's key opens. The answers to most questions about an account do not say
 * it, so it is asked once for each key. Found by the bean name {@code <provider>-account}.
 */
public interface KeyedAccount {

  /** The value under which a mapping knows the account's identity. */
  String ACCOUNT = "account";

  /**
   * The path, below the address for accounts, that answers with the account of the key that asks.
   */
  String path();

  /**
   * What a mapping shall know of everything that today's key brings: {@code environment} ({@code
   * paper} or {@code live}) and {@code account}; empty until the provider has told it.
   */
  Optional<Map<String, String>> known();

  /** The questions of one run, all with the key of now. */
  Asking asking();

  /** A key that asks. */
  interface Asking {

    /** False once another key has come: what is answered may be another account's. */
    boolean isStillTheKey();

    /**
     * The provider's answer to {@link #path}, as this key asked it.
     *
     * @return what is known of this key from now on
     * @throws IllegalArgumentException if it names no account
     */
    Map<String, String> learn(String answer);
  }
}
