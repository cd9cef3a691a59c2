package io.souk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What is promised for each fault is held by tests that there are. */
class FaultDocsTest {

  private static final Path PAGE = Path.of("src/docs/faults.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

  private static List<String> promises() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| "))
        .filter(line -> !line.startsWith("| fault "))
        .toList();
  }

  @Test
  void everyPromiseNamesATest() throws IOException {
    assertThat(promises())
        .hasSizeGreaterThan(20)
        .allSatisfy(line -> assertThat(line.split(" \\| ")[2]).containsPattern(NAMED));
  }

  @TestFactory
  Stream<DynamicTest> everyTestThatIsNamedIsRun() throws IOException {
    var classes = classes();
    return promises().stream()
        .flatMap(line -> NAMED.matcher(line).results())
        .map(named -> List.of(named.group(1), named.group(2)))
        .distinct()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    String.join("#", named), () -> isRun(classes.get(named.get(0)), named.get(1))));
  }

  private static void isRun(List<String> classes, String method) throws ClassNotFoundException {
    assertThat(classes).as("test classes of the name that src/docs/faults.md gives").isNotNull();
    var tests = new ArrayList<Method>();
    for (String name : classes) {
      Class<?> type = Class.forName(name);
      assertThat(AnnotationSupport.isAnnotated(type, Disabled.class)).as(name).isFalse();
      Arrays.stream(type.getDeclaredMethods())
          .filter(one -> one.getName().equals(method))
          .forEach(tests::add);
    }
    assertThat(tests)
        .as("%s in %s", method, classes)
        .hasSize(1)
        .allMatch(one -> AnnotationSupport.isAnnotated(one, Testable.class))
        .noneMatch(one -> AnnotationSupport.isAnnotated(one, Disabled.class));
  }

  /** The full names of all classes in the tests' folders, by their simple names. */
  private static Map<String, List<String>> classes() throws IOException {
    try (var files = Files.walk(TESTS)) {
      var classes = new TreeMap<String, List<String>>();
      files
          .map(file -> TESTS.relativize(file).toString())
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.').replace('\\', '.'))
          .forEach(
              name ->
                  classes.merge(
                      name.substring(name.lastIndexOf('.') + 1),
                      List.of(name),
                      (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
      return classes;
    }
  }
}
