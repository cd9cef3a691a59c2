package io.souk.dashboard;

import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.souk.flows.ProviderBoard;
import io.souk.flows.ProviderStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The flows and their providers as a live page follows them: looked at each second while somebody
 * looks.
 */
@Component
class LiveFlows extends LiveTopic {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Flows flows;
  private final ProviderBoard providers;
  private final Clock clock;

  LiveFlows(Flows flows, ProviderBoard providers, LiveClients clients, Clock clock) {
    super("flows", clients, LOOK_EVERY, clock);
    this.flows = flows;
    this.providers = providers;
    this.clock = clock;
  }

  /** Goes on by itself as long as somebody looks. */
  @Override
  void read() {
    try {
      long before = version();
      state().take(rows(), true);
      tell(before);
    } finally {
      if (isWatched()) {
        ask();
      }
    }
  }

  private Map<String, Map<String, Object>> rows() {
    var read = new LinkedHashMap<String, Map<String, Object>>();
    for (FlowStatus flow : flows.all()) {
      read.put(flow.flow(), Map.of("flow", FlowRow.of(flow)));
    }
    for (ProviderStatus provider : providers.all()) {
      read.put("provider " + provider.provider(), Map.of("provider", ProviderRow.of(provider)));
    }
    return read;
  }

  @Override
  String now() {
    return "\"now\":" + clock.millis();
  }
}
