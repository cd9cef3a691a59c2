package io.souk.flows.lint;

/** One paragraph of the law. It sees a page whose shape is right. */
interface Rule {

  void check(Page page, Faults faults);
}
