package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that a failure of Camel speaks of, and says the failure in one sentence. */
public final class FaultPlace {

  /** How Camel names the thing that it stumbled over. */
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("Unknown parameters=\\[\\{([^=}]+)"),
          Pattern.compile("Property with key \\[([^\\]]+)]"),
          Pattern.compile("registry for: (\\S+)"),
          Pattern.compile("[Mm]ethod with name: (\\w+)"),
          Pattern.compile("property: ?([\\w.-]+)"),
          Pattern.compile("endpoint is not allowed: (\\S+)"),
          Pattern.compile("resolve endpoint: ([\\w-]+:)"));

  /** What Camel says around the sentence that matters. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^Failed to (resolve endpoint|start route): \\S+ (due to|because): |( on bean: \\S+)? of type: \\S+$");

  private FaultPlace() {}

  /** The failure as a fault of the flow. */
  public static FaultyFlow of(FlowText flow, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String reason = AROUND.matcher(reason(root)).replaceAll("");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var place = place(flow, reason(cause));
      if (place.isPresent()) {
        return new FaultyFlow(
            new Fault(place.get().getKey(), place.get().getValue(), reason), failure);
      }
    }
    return new FaultyFlow(new Fault(flow.file(), null, reason), failure);
  }

  private static String reason(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private static Optional<Map.Entry<String, Integer>> place(FlowText flow, String reason) {
    for (Pattern pattern : NAMED) {
      Matcher named = pattern.matcher(reason);
      if (named.groupCount() > 0 && named.find()) {
        var place = find(flow, named.group(1).replace("://", ":"));
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  /** The first line that says the word: in the flow's own file first, then in its template. */
  static Optional<Map.Entry<String, Integer>> find(FlowText flow, String word) {
    return flow.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".yaml"))
        .flatMap(file -> line(file.getValue(), word).map(l -> Map.entry(file.getKey(), l)).stream())
        .findFirst();
  }

  private static Optional<Integer> line(String text, String word) {
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().startsWith("#") && lines.get(i).contains(word)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
