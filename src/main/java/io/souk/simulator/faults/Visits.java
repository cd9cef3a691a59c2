package io.souk.simulator.faults;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who was asked for what: each provider's count, and the newest requests. */
public final class Visits {

  private static final int KEPT = 10_000;

  private record Visit(Provider provider, Instant at, String method, String uri) {}

  private final Map<Provider, Long> counts = new EnumMap<>(Provider.class);
  private final Deque<Visit> newest = new ArrayDeque<>();

  /** Notes a request at the machine's time. */
  public void note(Provider provider, HttpServerRequest request) {
    counts.merge(provider, 1L, Long::sum);
    newest.add(new Visit(provider, Instant.now(), request.method().name(), request.uri()));
    if (newest.size() > KEPT) {
      newest.remove();
    }
  }

  /** How many requests each provider has had. */
  public JsonObject counts() {
    var object = new JsonObject();
    for (Provider provider : Provider.values()) {
      object.put(provider.word(), counts.getOrDefault(provider, 0L));
    }
    return object;
  }

  /** The newest requests to a provider whose path begins so, the oldest of them first. */
  public List<JsonObject> to(Provider provider, String path) {
    var found = new ArrayList<JsonObject>();
    for (Visit visit : newest) {
      if (visit.provider() == provider && visit.uri().startsWith(path)) {
        found.add(
            new JsonObject()
                .put("at", visit.at().toString())
                .put("method", visit.method())
                .put("uri", visit.uri()));
      }
    }
    return found;
  }
}
