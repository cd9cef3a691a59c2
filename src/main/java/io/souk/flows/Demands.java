package io.souk.flows;

import io.souk.flows.Flows.NoSuchFlow;
import java.time.Instant;
import java.util.Set;

/** Parts of the past that a person asks a flow to fetch: the trades of an hour, for example. */
public interface Demands {

  /** True for a flow that fetches what people ask for: ticks, or candles of any time. */
  boolean serves(String flow);

  /**
   * Notes what is wanted and fetches it as soon as the flow is free.
   *
   * @param symbols one to twenty
   * @param from the first moment that is wanted
   * @param until the last one; what lies ahead is fetched when it is there
   * @param who asks
   * @throws NoSuchFlow if there is no such flow, or it serves no demands
   * @throws IllegalArgumentException with a sentence for a person, if nothing can be fetched so
   * @throws IllegalStateException if the flow is stopped; the demand is noted and waits
   */
  void ask(String flow, Set<String> symbols, Instant from, Instant until, String who);

  /**
   * Nobody wants it any more; what was fetched stays.
   *
   * @param demand its number
   * @param who takes it back
   * @return false if it was over already
   * @throws NoSuchFlow if there is no such flow, or it serves no demands
   */
  boolean withdraw(String flow, long demand, String who);
}
