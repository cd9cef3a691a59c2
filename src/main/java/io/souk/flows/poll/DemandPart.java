package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Declined;
import io.souk.flows.poll.ProviderFault.Endless;
import io.souk.flows.poll.ProviderFault.NotFound;
import io.souk.flows.poll.ProviderFault.SubscriptionLacks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The next part of a demand, short enough to be asked in one go. A run that ends early is taken up
 * after the last part that is in the ledger.
 *
 * @param asked what is asked of every symbol, as it stands in the address
 * @param length how much time one part spans
 * @param newest up to which moment the provider may be asked; what lies behind it comes later
 */
record DemandPart(Demand demand, String asked, Duration length, Instant newest, DemandBook book)
    implements Question {

  private static final Set<Class<? extends ProviderFault>> ITS_OWN =
      Set.of(Declined.class, NotFound.class, SubscriptionLacks.class, Endless.class);

  /** Empty if all that may be asked now is there. */
  static Optional<Question> of(
      Demand demand, String asked, Duration length, Instant newest, DemandBook book) {
    return demand.from().isBefore(newest)
        ? Optional.of(new DemandPart(demand, asked, length, newest, book))
        : Optional.empty();
  }

  @Override
  public String about() {
    return String.join(", ", demand.symbols());
  }

  @Override
  public String query() {
    return asked + "&" + Windows.span(demand.symbols(), demand.from(), end());
  }

  @Override
  public void stored() {
    if (isLast()) {
      book.stored(demand.id());
    } else {
      book.reached(demand.id(), end());
    }
  }

  @Override
  public Optional<Question> next() {
    return isLast() ? Optional.empty() : of(demand.from(end()), asked, length, newest, book);
  }

  @Override
  public Optional<List<Question>> instead(ProviderFault fault) {
    if (!ITS_OWN.contains(fault.getClass())) {
      return Optional.empty();
    }
    book.failed(demand.id(), fault.getMessage());
    return Optional.of(List.of());
  }

  private boolean isLast() {
    return !end().isBefore(demand.until());
  }

  private Instant end() {
    var end = demand.from().plus(length);
    end = end.isAfter(demand.until()) ? demand.until() : end;
    return end.isAfter(newest) ? newest : end;
  }
}
