package io.souk.flows.poll;

import io.souk.flows.poll.Run.Cause;
import io.souk.market.SocketBack;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;

/** When a stream is heard again, the polls that read what it missed ask at once. */
public class GapFills {

  private static final Duration SOON = Duration.ofMillis(250);

  private final Map<String, Set<String>> flows = new ConcurrentHashMap<>();
  private final Firing firing;

  GapFills(Firing firing) {
    this.firing = firing;
  }

  /** This run's flow reads what that stream missed; {@code none}: it reads after no stream. */
  public void note(Run run, String stream) {
    if (stream.equals("none")) {
      return;
    }
    run.readsAfter(stream);
    flows.computeIfAbsent(stream, first -> ConcurrentHashMap.newKeySet()).add(run.flow());
  }

  @EventListener
  void on(SocketBack stream) {
    flows
        .getOrDefault(stream.flow(), Set.of())
        .forEach(flow -> firing.fireIn(flow, Cause.GAP, SOON));
  }
}
