package io.souk.flows.poll;

import java.util.Map;

/**
 * An error that stands in the body of an answer whose status says that all is well, as happens
 * behind proxies: {@code {"status":"error","code":…,"message":…}}.
 *
 * @param code the provider's word for it
 */
record StatedError(String code) {

  /** What the status should have been; a code that is not known here is about the question. */
  private static final Map<String, Integer> STATUS =
      Map.of(
          "apiKeyInvalid", 401,
          "apiKeyMissing", 401,
          "apiKeyDisabled", 401,
          "apiKeyExhausted", 429,
          "rateLimited", 429,
          "maximumResultsReached", 426,
          "corsNotAllowed", 426,
          "unexpectedError", 500);

  int status() {
    return STATUS.getOrDefault(code, 400);
  }
}
