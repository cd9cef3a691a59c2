package io.souk.dashboard;

import java.time.ZoneId;

/**
 * Who reads the page.
 *
 * @param role in a word, as people say it
 * @param steers whether flows may be started and stopped
 * @param follows whether the watchlist may be changed
 */
record Visitor(String name, String role, ZoneId zone, boolean steers, boolean follows) {

  public String initial() {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
  }
}
