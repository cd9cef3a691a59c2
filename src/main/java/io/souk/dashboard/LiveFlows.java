package io.souk.dashboard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The flows as a live page follows them: looked at each second while somebody looks. */
@Component
class LiveFlows implements Topic {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Flows flows;
  private final LiveClients clients;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();
  private final LiveState state = new LiveState(json);
  private final Pace pace;
  private final String born;

  LiveFlows(Flows flows, LiveClients clients, Clock clock) {
    this.flows = flows;
    this.clients = clients;
    this.clock = clock;
    this.born = Long.toString(clock.millis(), Character.MAX_RADIX);
    this.pace = clients.pace(LOOK_EVERY, this::look);
  }

  @Override
  public long version() {
    return state.version();
  }

  @Override
  public long version(String id) {
    return Update.version(id, born);
  }

  String id() {
    return born + "-" + state.version();
  }

  @Override
  public void followed() {
    pace.ask();
  }

  @Override
  public Update since(long seen) {
    long to = state.version();
    return Update.of("flows", born, seen, to, "{" + now() + "," + state.since(seen) + "}");
  }

  @Override
  public byte[] beat() {
    return Update.beat("{" + now() + "}");
  }

  /** Goes on by itself as long as somebody looks. */
  private void look() {
    try {
      long before = state.version();
      state.take(read(), true);
      clients.tell(this, since(before));
    } finally {
      if (clients.follow(this)) {
        pace.ask();
      }
    }
  }

  private Map<String, Map<String, Object>> read() {
    var read = new LinkedHashMap<String, Map<String, Object>>();
    for (FlowStatus flow : flows.all()) {
      read.put(flow.flow(), Map.of("flow", FlowRow.of(flow)));
    }
    return read;
  }

  private String now() {
    return "\"now\":" + clock.millis();
  }
}
