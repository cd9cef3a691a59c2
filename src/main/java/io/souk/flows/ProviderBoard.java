package io.souk.flows;

import java.util.List;

/** Says of each provider whether it is asked at this moment, and how much of its plan is left. */
public interface ProviderBoard {

  /** All providers that the house knows, in the order of their names. */
  List<ProviderStatus> all();
}
