package io.souk.flows;

import io.souk.flows.files.FlowSheet;
import io.souk.flows.running.FlowEntry;
import io.souk.flows.running.FlowRoll;
import io.souk.symbols.Watchlist;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Of the symbols that people follow, those for which a flow asks. */
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
   * The active symbols; of a flow whose sheet says {@code whom: delisted} those too that were found
   * to be gone, so that somebody sees one come back.
   *
   * @param flow by its name
   */
  @Override
  public Set<String> apply(String flow) {
    boolean gone =
        flows
            .entry(flow)
            .map(FlowEntry::sheet)
            .flatMap(Followed::whom)
            .filter(DELISTED_TOO::equals)
            .isPresent();
    return gone ? watchlist.withDelisted() : watchlist.symbols();
  }

  private static Optional<String> whom(FlowSheet sheet) {
    return sheet.value("whom");
  }
}
