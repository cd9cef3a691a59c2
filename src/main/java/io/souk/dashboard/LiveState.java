package io.souk.dashboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest known state of what a live page shows: lines by key, each of named parts, each part
 * with the version at which it last changed. So what a page missed is found without remembering
 * what was sent.
 */
final class LiveState {

  private record Part(Object value, String json, long version) {}

  private final JsonMapper json;
  private final Map<String, Map<String, Part>> lines = new LinkedHashMap<>();
  private volatile long version;
  private long linesChanged;

  LiveState(JsonMapper json) {
    this.json = json;
  }

  long version() {
    return version;
  }

  /**
   * Takes what was read.
   *
   * @param read the parts of each line by key
   * @param whole true if these are all lines there are: others are gone
   * @return true if anything changed; then the version grew by one
   */
  synchronized boolean take(Map<String, Map<String, Object>> read, boolean whole) {
    long next = version + 1;
    boolean gone = whole && lines.keySet().retainAll(read.keySet());
    boolean changed = gone;
    for (var line : read.entrySet()) {
      gone |= !lines.containsKey(line.getKey());
      changed |= take(line.getKey(), line.getValue(), next);
    }
    if (gone) {
      linesChanged = next;
    }
    if (changed || gone || version == 0) {
      version = next;
      return true;
    }
    return false;
  }

  private boolean take(String key, Map<String, Object> read, long next) {
    var parts = lines.computeIfAbsent(key, k -> new HashMap<>());
    boolean changed = false;
    for (var part : read.entrySet()) {
      var known = parts.get(part.getKey());
      if (known == null || !known.value.equals(part.getValue())) {
        var text = Update.json(json, part.getValue());
        parts.put(part.getKey(), new Part(part.getValue(), text, next));
        changed = true;
      }
    }
    return changed;
  }

  /**
   * What changed after a version: members of a JSON object that tell whether these are all the
   * lines ({@code whole}), whether lines came or went ({@code moved}), and the lines.
   */
  synchronized String since(long seen) {
    boolean whole = seen <= 0 || seen > version;
    boolean moved = !whole && linesChanged > seen;
    List<String> changed = new ArrayList<>();
    lines.forEach(
        (key, parts) -> {
          String text = since(whole ? 0 : seen, key, parts);
          if (text != null) {
            changed.add(text);
          }
        });
    return "\"whole\":%s,\"moved\":%s,\"lines\":[%s]"
        .formatted(whole, moved, String.join(",", changed));
  }

  private String since(long seen, String key, Map<String, Part> parts) {
    var text = new StringBuilder();
    for (var part : parts.entrySet()) {
      if (part.getValue().version > seen) {
        text.append(",\"").append(part.getKey()).append("\":").append(part.getValue().json);
      }
    }
    return text.isEmpty() ? null : "{\"key\":" + Update.json(json, key) + text + "}";
  }
}
