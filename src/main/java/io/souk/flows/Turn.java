package io.souk.flows;

/**
 * The place of an exchange in the order of its flow. An exchange that carries one as variable
 * {@code turn} is alone under way, until it waits here: then the next one may be read.
 */
@FunctionalInterface
public interface Turn {

  /** Lets the next one begin, and returns when all that came before are written. */
  void await() throws InterruptedException;
}
