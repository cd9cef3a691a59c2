package io.souk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: which room may know which. */
class HouseTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.souk");

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("market", Set.of()),
          Map.entry("database", Set.of()),
          Map.entry("simulator", Set.of()),
          Map.entry("threads", Set.of()),
          Map.entry("secrets", Set.of()),
          Map.entry("providers", Set.of("market", "secrets")),
          Map.entry("security", Set.of("market", "database", "secrets")),
          Map.entry("operations", Set.of("market", "database")),
          Map.entry("intake", Set.of("market", "database")),
          Map.entry("symbols", Set.of("market", "database")),
          Map.entry("analysis", Set.of("market", "database", "threads")),
          Map.entry(
              "flows",
              Set.of("market", "database", "threads", "secrets", "providers", "intake", "symbols")),
          Map.entry("dashboard", Set.of("market", "database", "symbols", "flows", "security")),
          Map.entry(
              "api", Set.of("market", "database", "secrets", "symbols", "flows", "security")));

  @Test
  void theWholeHouseIsLookedAt() {
    assertThat(HOUSE.size()).isGreaterThan(100);
    assertThat(rooms()).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> noRoomKnowsMoreThanItMay() {
    return MAY_KNOW.entrySet().stream()
        .map(room -> dynamicTest(room.getKey(), () -> check(room.getKey(), room.getValue())));
  }

  private static void check(String room, Set<String> mayKnow) {
    noClasses()
        .that()
        .resideInAPackage("io.souk." + room + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "live in a room that " + room + " may not know",
                other ->
                    roomOf(other) != null
                        && !roomOf(other).equals(room)
                        && !mayKnow.contains(roomOf(other))))
        .check(HOUSE);
  }

  @Test
  void camelEndsAtTheEdgeOfFlows() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.souk.flows..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(HOUSE);
  }

  @Test
  void theMarketSpeaksPlainJava() {
    classes()
        .that()
        .resideInAPackage("io.souk.market..")
        .should()
        .onlyDependOnClassesThat(in("java..", "io.souk.market.."))
        .check(HOUSE);
  }

  @Test
  void nobodyReachesIntoTheSimulator() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.souk.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.souk.simulator..")
        .check(HOUSE);
  }

  @Test
  void nothingWritesToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.souk.simulator..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void eachRoomSaysInOneSentenceWhatItIsFor() {
    var silent =
        sources()
            .map(Path::getParent)
            .distinct()
            .filter(room -> !room.endsWith("souk"))
            .filter(room -> !Files.exists(room.resolve("package-info.java")))
            .toList();

    assertThat(silent).isEmpty();
  }

  @Test
  void noSqlHidesInJava() {
    var sql =
        Pattern.compile(
            "\"[^\"]*\\b(SELECT .* FROM|INSERT INTO|DELETE FROM|UPDATE \\w+ SET|CREATE TABLE)\\b");

    var hiding = sources().filter(file -> sql.matcher(text(file)).find()).toList();

    assertThat(sources().count()).isGreaterThan(60);
    assertThat(hiding).isEmpty();
  }

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }

  private static Set<String> rooms() {
    return HOUSE.stream()
        .map(HouseTest::roomOf)
        .filter(room -> room != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first package below {@code io.souk}; null for the front door and everything outside. */
  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith("io.souk.")) {
      return null;
    }
    return List.of(name.split("\\.")).get(2);
  }

  private static Stream<Path> sources() {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
