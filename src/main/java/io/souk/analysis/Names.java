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

  private static final String ORDINARY_WORDS = text("ordinary-words.txt");
  private static final String OTHER_NAMES = text("other-names.csv");

  /** Changes with the lists of words. */
  static final String MARK = Mark.of(ORDINARY_WORDS + OTHER_NAMES);

  private static final Set<String> ORDINARY =
      lines(ORDINARY_WORDS)
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
    return of(listings, Map.of());
  }

  /**
   * @param listings the listed name by symbol
   * @param others what else is followed: a paper of a listed company, at another place, is its own
   */
  static Names of(Map<String, String> listings, Map<String, String> others) {
    Map<String, Name> names = new HashMap<>();
    Set<String> shared = new TreeSet<>();
    BiConsumer<String, CompanyName> take =
        (symbol, name) -> take(symbol, name.spoken(), name.company(), names, shared);
    listings.forEach((symbol, name) -> take.accept(symbol, new CompanyName(name)));
    names.keySet().removeAll(shared);
    others.forEach((symbol, name) -> takeOther(symbol, new CompanyName(name), names, shared));
    lines(OTHER_NAMES)
        .map(line -> line.split(",", 2))
        .filter(line -> listings.containsKey(line[0]) || others.containsKey(line[0]))
        .forEach(line -> take(line[0], line[1], line[1], names, new TreeSet<>()));
    return new Names(
        names.values().stream()
            .collect(
                Collectors.groupingBy(
                    name -> name.words().get(0),
                    Collectors.collectingAndThen(Collectors.toList(), Names::longestFirst))),
        Stream.of(listings, others)
            .flatMap(known -> known.keySet().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static void takeOther(
      String symbol, CompanyName name, Map<String, Name> names, Set<String> shared) {
    if (!shared.contains(name.spoken().toLowerCase(Locale.ROOT))) {
      take(symbol, name.spoken(), name.company(), names, new TreeSet<>());
    }
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

  private static Stream<String> lines(String text) {
    return text.lines().filter(line -> !line.startsWith("#"));
  }

  private static String text(String name) {
    try (InputStream file = Names.class.getResourceAsStream("/analysis/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
