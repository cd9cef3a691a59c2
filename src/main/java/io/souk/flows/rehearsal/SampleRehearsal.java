package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import java.util.List;

/**
 * Where a flow brings a sample, its mapping must make of it the rows that the sample says, before
 * it may read anything else.
 */
final class SampleRehearsal {

  private static final int SHOWN = 300;

  void check(FlowText flow) {
    String path = FlowText.sample(flow.flow());
    flow.text(path).ifPresent(text -> check(flow, path, text));
  }

  private void check(FlowText flow, String path, String text) {
    try {
      var sample = Sample.of(flow, text);
      compare(path, sample.expected(), sample.mapped());
    } catch (IllegalArgumentException wrong) {
      throw new FaultyFlow(new Fault(path, null, wrong.getMessage()), wrong);
    }
  }

  private static void compare(String path, List<String> expected, List<String> mapped) {
    for (int i = 0; i < Math.max(expected.size(), mapped.size()); i++) {
      String must = i < expected.size() ? expected.get(i) : "nothing";
      String is = i < mapped.size() ? mapped.get(i) : "nothing";
      if (!must.equals(is)) {
        throw new FaultyFlow(
            new Fault(
                path,
                null,
                "row %d must be %s, but the mapping makes %s"
                    .formatted(i + 1, cut(must), cut(is))));
      }
    }
  }

  private static String cut(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
