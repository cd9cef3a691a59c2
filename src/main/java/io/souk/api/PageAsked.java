package io.souk.api;

import io.swagger.v3.oas.annotations.Parameter;

/** Which page of a list is asked for, as it was typed; null where it was left out. */
record PageAsked(
    @Parameter(ref = ApiDocs.LIMIT) String limit, @Parameter(ref = ApiDocs.CURSOR) String cursor) {

  /** Most items of the page. */
  int most() {
    return Asked.limit(limit);
  }

  boolean isFirst() {
    return cursor == null;
  }

  /** Where the page begins: at the start of the list, or where the page before ended. */
  Cursor after(Cursor start) {
    return isFirst() ? start : Cursor.read(start.kind(), start.rest().size(), cursor);
  }

  /** Likewise in a list whose items are told apart by their day first. */
  Cursor afterDay(Cursor start) {
    var after = after(start);
    if (!isFirst()) {
      Asked.day("cursor", after.rest().get(0));
    }
    return after;
  }
}
