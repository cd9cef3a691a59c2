package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a flow brings a sample, its mapping must make of it the rows that the sample says, before
 * it may read anything else.
 */
final class SampleRehearsal {

  private static final int SHOWN = 120;

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
        throw new FaultyFlow(new Fault(path, null, "row " + (i + 1) + ": " + difference(must, is)));
      }
    }
  }

  private static String difference(String must, String is) {
    if (!must.startsWith("{") || !is.startsWith("{")) {
      return "must be %s, but the mapping makes %s".formatted(cut(must), cut(is));
    }
    var wanted = Sample.fields(must);
    var made = Sample.fields(is);
    var names = new TreeSet<>(wanted.keySet());
    names.addAll(made.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(wanted.get(name), made.get(name)))
        .map(name -> name + " must be " + said(wanted, name) + ", not " + said(made, name))
        .collect(Collectors.joining("; "));
  }

  private static String said(Map<String, String> fields, String name) {
    return cut(fields.getOrDefault(name, "absent"));
  }

  private static String cut(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
