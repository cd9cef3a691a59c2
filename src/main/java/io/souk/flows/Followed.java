package io.souk.flows;

import io.souk.flows.files.FlowSheet;
import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.FlowRoll;
import io.souk.symbols.Watchlist;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Of the symbols that people follow, those for which a flow asks or listens. */
@Component
public class Followed implements Function<String, Set<String>> {

  private static final String DELISTED_TOO = "delisted";

  private final Watchlist watchlist;
  private final FlowRoll flows;

  Followed(Watchlist watchlist, FlowRoll flows) {
    this.watchlist = watchlist;
    this.flows = flows;
  }

  /**
   * The active symbols of which the flow's provider knows something; of a flow whose sheet says
   * {@code whom: delisted} those too that were found to be gone, so that somebody sees one come
   * back.
   *
   * @param flow by its name
   */
  @Override
  public Set<String> apply(String flow) {
    var sheet = flows.entry(flow).map(FlowEntry::sheet);
    String provider = FlowSheet.provider(flow, sheet);
    boolean delisted =
        sheet.flatMap(said -> said.value("whom")).filter(DELISTED_TOO::equals).isPresent();
    return watchlist.askedOf(provider, delisted);
  }
}
