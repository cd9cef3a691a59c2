package io.souk.analysis;

import io.souk.market.CompanyName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the listed companies are called, found by the first word of a name. */
final class Names {

  private static final Set<String> ORDINARY =
      lines("ordinary-words.txt")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(word -> word.replace('_', ' '))
          .collect(Collectors.toUnmodifiableSet());

  private static final int SHORTEST = 3;

  /**
   * A name and whose it is.
   *
   * @param words in small letters
   * @param company the full name without its kind of paper: two companies of one name are nobody's
   * @param ordinary whether it may mean something else
   */
  record Name(List<String> words, String company, Set<String> symbols, boolean ordinary) {}

  private final Map<String, List<Name>> byFirstWord;
  private final Set<String> symbols;

  private Names(Map<String, List<Name>> byFirstWord, Set<String> symbols) {
    this.byFirstWord = byFirstWord;
    this.symbols = symbols;
  }

  /**
   * @param listings the listed name by symbol
   */
  static Names of(Map<String, String> listings) {
    Map<String, Name> names = new HashMap<>();
    Set<String> shared = new TreeSet<>();
    BiConsumer<String, CompanyName> take =
        (symbol, name) -> take(symbol, name.spoken(), name.company(), names, shared);
    listings.forEach((symbol, name) -> take.accept(symbol, new CompanyName(name)));
    names.keySet().removeAll(shared);
    lines("other-names.csv")
        .map(line -> line.split(",", 2))
        .filter(line -> listings.containsKey(line[0]))
        .forEach(line -> take(line[0], line[1], line[1], names, new TreeSet<>()));
    return new Names(
        names.values().stream()
            .collect(
                Collectors.groupingBy(
                    name -> name.words().get(0),
                    Collectors.collectingAndThen(Collectors.toList(), Names::longestFirst))),
        Set.copyOf(listings.keySet()));
  }

  private static void take(
      String symbol, String spoken, String company, Map<String, Name> names, Set<String> shared) {
    String said = spoken.toLowerCase(Locale.ROOT);
    if (said.length() < SHORTEST || said.chars().noneMatch(Character::isLetter)) {
      return;
    }
    var words = List.of(said.split("\\s+"));
    var known =
        names.computeIfAbsent(
            said, first -> new Name(words, company, new TreeSet<>(), ORDINARY.contains(said)));
    if (!known.company().equalsIgnoreCase(company)) {
      shared.add(said);
    }
    known.symbols().add(symbol);
  }

  private static List<Name> longestFirst(List<Name> names) {
    return names.stream()
        .sorted(Comparator.comparingInt((Name name) -> name.words().size()).reversed())
        .toList();
  }

  /** Names that begin with a word, the longest first. */
  List<Name> beginningWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  boolean lists(String symbol) {
    return symbols.contains(symbol);
  }

  private static Stream<String> lines(String name) {
    try (InputStream file = Names.class.getResourceAsStream("/analysis/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
