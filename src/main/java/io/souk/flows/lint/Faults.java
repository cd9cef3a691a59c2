package io.souk.flows.lint;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find. */
final class Faults {

  private final List<Fault> found = new ArrayList<>();

  void add(Page page, Yaml where, String reason) {
    add(page.file(), where.line(), reason);
  }

  void add(String file, Integer line, String reason) {
    found.add(new Fault(file, line, reason));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * @throws FaultyFlow if there is any fault, the first one first
   */
  void raise() {
    if (!found.isEmpty()) {
      throw new FaultyFlow(found, null);
    }
  }
}
