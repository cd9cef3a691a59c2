package io.souk.flows.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** All flows of the routes folder, by name, with what is known of each. */
@Component
public class FlowRoll {

  private final Map<String, FlowEntry> entries = new ConcurrentSkipListMap<>();
  private final Map<String, ReentrantLock> hands = new ConcurrentHashMap<>();

  public Optional<FlowEntry> entry(String flow) {
    return Optional.ofNullable(entries.get(flow));
  }

  /** In the order of their names. */
  public List<FlowEntry> all() {
    return List.copyOf(entries.values());
  }

  void put(FlowEntry entry) {
    entries.put(entry.flow(), entry);
  }

  void remove(String flow) {
    entries.remove(flow);
  }

  /** One hand at a time moves a flow: a swap and an operator's verb never mix. */
  public void alone(String flow, Runnable move) {
    var hand = hands.computeIfAbsent(flow, name -> new ReentrantLock());
    hand.lock();
    try {
      move.run();
    } finally {
      hand.unlock();
    }
  }
}
