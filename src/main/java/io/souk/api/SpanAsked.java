package io.souk.api;

import io.swagger.v3.oas.annotations.Parameter;

/** Of which time is asked, as it was typed; null where it was left out. */
record SpanAsked(
    @Parameter(ref = ApiDocs.FROM) String from, @Parameter(ref = ApiDocs.TO) String to) {

  Span span() {
    return Span.asked(from, to);
  }
}
