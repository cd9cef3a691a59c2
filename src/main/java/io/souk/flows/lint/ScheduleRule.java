package io.souk.flows.lint;

import java.util.regex.Pattern;

/**
 * A schedule is named after its flow. Two flows with one name for their schedules would take it
 * from each other: Camel removes the job of the first when the second fails to start.
 */
final class ScheduleRule implements Rule {

  private static final Pattern QUARTZ = Pattern.compile("quartz:[^?]*");

  @Override
  public void check(Page page, Faults faults) {
    String name = page.form() == Page.Form.TEMPLATE ? "{{flow}}" : page.name();
    page.steps()
        .filter(step -> step.text().filter(text -> text.startsWith("quartz:")).isPresent())
        .forEach(
            step -> {
              var named = QUARTZ.matcher(step.text().orElse(""));
              if (named.find() && !named.group().endsWith("/" + name)) {
                faults.add(page, step, "the schedule must be named quartz:polls/" + name);
              }
            });
  }
}
