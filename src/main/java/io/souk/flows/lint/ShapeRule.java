package io.souk.flows.lint;

/** One file holds one thing, and nothing that would change the house around it. */
final class ShapeRule implements Rule {

  @Override
  public void check(Page page, Faults faults) {
    if (page.own() != null) {
      return;
    }
    String wanted =
        page.form() == Page.Form.TEMPLATE ? "one routeTemplate" : "one templatedRoute or one route";
    faults.add(page.file(), 1, "must hold exactly " + wanted + " and nothing beside it");
  }
}
