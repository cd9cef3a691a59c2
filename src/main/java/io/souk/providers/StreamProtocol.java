package io.souk.providers;

import java.util.Set;
import java.util.function.Supplier;

/** How to talk to one kind of provider stream. A flow names it by its bean name. */
public interface StreamProtocol {

  /**
   * A conversation for one flow, kept over all its connections.
   *
   * @param symbols what the flow shall follow, asked anew before each connection; may block
   */
  StreamSession session(Supplier<Set<String>> symbols);
}
