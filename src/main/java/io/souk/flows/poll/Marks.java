package io.souk.flows.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Up to which moment a flow's question was answered and stored, for each symbol. What a stream
 * stored in between says nothing of the time before it: only an answer to the question does.
 */
interface Marks {

  /** The marks of one question by symbol; no entry: never answered. */
  Map<String, Instant> of(String flow, String question);

  /** The question is answered up to that moment. */
  void move(String flow, String question, Collection<String> symbols, Instant coveredUntil);
}
