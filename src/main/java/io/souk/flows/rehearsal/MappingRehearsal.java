package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.intake.Mapping;

/** A mapping must compile before it may rename anything. */
final class MappingRehearsal {

  void check(FlowText flow) {
    String path = flow.sheet().mapping();
    flow.text(path).ifPresent(text -> compile(path, text));
  }

  private static void compile(String path, String text) {
    try {
      Mapping.compile(path, text);
    } catch (Mapping.Fault wrong) {
      Integer line = wrong.line() < 1 ? null : wrong.line();
      throw new FaultyFlow(new Fault(path, line, firstLine(wrong)), wrong);
    }
  }

  /** What follows is a list of everything that a parser would rather have seen. */
  private static String firstLine(Mapping.Fault wrong) {
    return wrong.getMessage().lines().findFirst().orElse("does not compile");
  }
}
