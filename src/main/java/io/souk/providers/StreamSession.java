package io.souk.providers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One flow's conversation with a provider's stream: it knows what to say and what the answers mean,
 * never how a socket works. It outlives its connections and is never called by two threads at once.
 */
public interface StreamSession {

  /**
   * Reads credentials and wanted symbols anew, before each connection. May block.
   *
   * @return empty when a connection may be tried; else what is missing, or why the provider refused
   *     these same credentials for good, in words for a person
   * @throws NotYetKnown if it must wait for what another flow brings
   */
  Optional<String> prepare();

  /** The headers of the upgrade request. */
  Map<String, String> headers();

  /** The socket is open. */
  Answer opened();

  /** The provider refused the upgrade with an HTTP status. */
  Answer refused(int status);

  /** A frame came. Data is recognised without being read, so that it costs next to nothing. */
  Answer hear(String frame);

  /** Other symbols are wanted than before: the whole new set. */
  Answer want(Set<String> symbols);

  /** True while the provider owes data: something is subscribed. */
  boolean expectsData();

  /**
   * What the mapping shall know of the data that is heard now, by name: for example whose account
   * it is of.
   */
  default Map<String, String> given() {
    return Map.of();
  }

  /** About how many items a frame of data holds; at least one. */
  int items(String frame);
}
