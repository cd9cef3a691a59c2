package io.souk.providers.yahoo;

/**
 * A cookie and the crumb that is bound to it. It never shows itself in a log.
 *
 * @param cookie the value of the header
 */
record Session(String cookie, String crumb) {

  private static final int LONGEST = 20;

  /** True if that text can be a crumb: an error page or a complaint must never be kept as one. */
  static boolean isCrumb(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().noneMatch(letter -> letter <= ' ' || letter == '<' || letter == '{');
  }

  @Override
  public String toString() {
    return "Session[***]";
  }
}
