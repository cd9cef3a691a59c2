package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Declined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question about several symbols at once. One that the provider does not like costs the others
 * nothing: they are asked about without it, or by halves until it stands alone.
 *
 * @param asked the query about some symbols
 * @param answered is told of whom the answer is in the ledger
 */
record Batch(
    List<String> symbols, Function<List<String>, String> asked, Consumer<List<String>> answered)
    implements Question {

  /** The questions about all of these symbols, so many in one. */
  static List<Question> of(
      Collection<String> symbols,
      int most,
      Function<List<String>, String> asked,
      Consumer<List<String>> answered) {
    var all = List.copyOf(symbols);
    List<Question> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(new Batch(all.subList(from, Math.min(all.size(), from + most)), asked, answered));
    }
    return parts;
  }

  @Override
  public String about() {
    return String.join(", ", symbols);
  }

  @Override
  public String query() {
    return asked.apply(symbols);
  }

  @Override
  public void stored() {
    answered.accept(symbols);
  }

  @Override
  public Optional<List<Question>> instead(ProviderFault fault) {
    if (!(fault instanceof Declined)) {
      return Optional.empty();
    }
    return Optional.of(
        symbols.size() == 1
            ? List.of()
            : split(fault.getMessage())
                .map(part -> (Question) new Batch(part, asked, answered))
                .toList());
  }

  /** Whom the provider names is asked about apart from the others. */
  private Stream<List<String>> split(String message) {
    var words = List.of(message.split("[\\s:,;'\"]+"));
    var named = symbols.stream().filter(words::contains).toList();
    if (!named.isEmpty() && named.size() < symbols.size()) {
      return Stream.of(symbols.stream().filter(symbol -> !named.contains(symbol)).toList(), named);
    }
    int half = symbols.size() / 2;
    return Stream.of(symbols.subList(0, half), symbols.subList(half, symbols.size()));
  }
}
