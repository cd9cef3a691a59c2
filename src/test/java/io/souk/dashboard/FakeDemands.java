package io.souk.dashboard;

import io.souk.flows.Demands;
import io.souk.flows.Flows.NoSuchFlow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was asked of it; {@code alpaca-bars} is the flow that serves. */
final class FakeDemands implements Demands {

  final List<String> asked = new CopyOnWriteArrayList<>();

  @Override
  public boolean serves(String flow) {
    return flow.equals("alpaca-bars");
  }

  @Override
  public void ask(String flow, Set<String> symbols, Instant from, Instant until, String who) {
    if (!serves(flow)) {
      throw new NoSuchFlow(flow);
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("The time must begin before it ends");
    }
    asked.add(new TreeSet<>(symbols) + " " + from + " " + until + " " + who);
  }

  @Override
  public boolean withdraw(String flow, long demand, String who) {
    return asked.remove("demand " + demand);
  }
}
