package io.souk.flows.lint;

/** What does not fit a page is not read at night. */
final class LengthRule implements Rule {

  private static final int FLOW = 40;
  private static final int TEMPLATE = 80;

  @Override
  public void check(Page page, Faults faults) {
    int limit = page.form() == Page.Form.TEMPLATE ? TEMPLATE : FLOW;
    long lines = page.text().lines().count();
    if (lines > limit) {
      faults.add(page.file(), limit + 1, "has " + lines + " lines; " + limit + " are allowed");
    }
  }
}
