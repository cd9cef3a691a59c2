package io.souk.flows.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/**
 * What a provider did instead of answering, told by status and content type. The message is for
 * people and holds no secret.
 */
abstract sealed class ProviderFault extends RuntimeException {

  ProviderFault(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  /** True if it speaks against the provider's health, so that its circuit breaker counts it. */
  boolean weighs() {
    return false;
  }

  /** It may be over in a while: asking again can help. */
  abstract static sealed class Passing extends ProviderFault {

    Passing(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** We asked too often; nobody may ask this provider before that moment. */
  static final class RateLimited extends Passing {
    private final Instant until;

    RateLimited(String message, Instant until) {
      super(message, null);
      this.until = until;
    }

    Instant until() {
      return until;
    }
  }

  /** It cannot be reached, does not answer in time, or says that it is broken. */
  static final class Unavailable extends Passing {

    /** The words tell the cause; Camel would take it for the fault, and its patience for ours. */
    Unavailable(String message) {
      super(message, null);
    }

    @Override
    boolean weighs() {
      return true;
    }
  }

  /** It answered, but not in the form that was asked for. The text is kept for the ledger. */
  static final class Malformed extends Passing {
    private static final int EXCERPT = 4_000;

    private final transient String text;

    Malformed(String message, String text) {
      super(message, null);
      this.text = text;
    }

    /**
     * As much of it as a person needs to see what it is. What is cut off is counted behind it, so
     * that it is no JSON by chance.
     *
     * @param secrets what shall not be repeated, even if the provider does
     */
    String excerpt(Collection<String> secrets) {
      String told = text;
      for (String secret : secrets) {
        told = told.replace(secret, "***");
      }
      int more = told.length() - EXCERPT;
      return more <= 0
          ? told
          : told.substring(0, EXCERPT) + "… and %d letters more".formatted(more);
    }

    @Override
    boolean weighs() {
      return true;
    }
  }

  /** Its answer is larger than we read. */
  static final class Oversized extends ProviderFault {

    Oversized(String message) {
      super(message, null);
    }

    @Override
    boolean weighs() {
      return true;
    }
  }

  /** We have no key that it takes; only another one helps, and then at once. */
  abstract static sealed class Keyless extends ProviderFault {
    private final transient BooleanSupplier mended;

    Keyless(String message, BooleanSupplier mended) {
      super(message, null);
      this.mended = mended;
    }

    /** True once there is another key. */
    boolean isMended() {
      return mended.getAsBoolean();
    }
  }

  /** A key is not set, so that nothing was asked. */
  static final class NotConfigured extends Keyless {

    NotConfigured(String message, BooleanSupplier mended) {
      super(message, mended);
    }
  }

  /**
   * What we were to it is over in the middle of a run: a session that it dropped, another key. A
   * run of its own may begin anew in a while.
   */
  static final class Lapsed extends ProviderFault {

    Lapsed(String message) {
      super(message, null);
    }
  }

  /** It does not know our key. */
  static final class Unauthorized extends Keyless {

    Unauthorized(String message, BooleanSupplier mended) {
      super(message, mended);
    }
  }

  /** It knows our key, but what was asked is not part of the plan. */
  static final class SubscriptionLacks extends ProviderFault {

    SubscriptionLacks(String message) {
      super(message, null);
    }
  }

  /** There is nothing at that address. */
  static final class NotFound extends ProviderFault {

    NotFound(String message) {
      super(message, null);
    }
  }

  /** It does not like the question itself. */
  static final class Declined extends ProviderFault {

    Declined(String message) {
      super(message, null);
    }
  }

  /** Its pages do not come to an end. */
  static final class Endless extends ProviderFault {

    Endless(String message) {
      super(message, null);
    }
  }

  /** The flow was stopped while it waited. */
  static final class Stopped extends ProviderFault {

    Stopped() {
      super("stopped while it waited", null);
    }
  }
}
