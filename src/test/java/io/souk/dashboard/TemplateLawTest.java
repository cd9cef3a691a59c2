package io.souk.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What no page may contain, because the content policy forbids it or because it would not escape.
 */
class TemplateLawTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  /** A law: its name, and what breaks it. */
  private record Law(String name, Pattern breach) {}

  private static final List<Law> LAWS =
      List.of(
          new Law("no text goes out unescaped", Pattern.compile("th:utext|\\[\\(")),
          new Law("no inline style", Pattern.compile("<style|\\sstyle=|th:style")),
          new Law("no inline script", Pattern.compile("<script(?![^>]*src=)")),
          new Law("no handler in an attribute", Pattern.compile("\\s(th:)?on[a-z]+=|hx-on")),
          new Law(
              "no address of another host", Pattern.compile("(src|href|action)=\"(https?:)?//")),
          new Law("no preprocessing of values", Pattern.compile("__\\$\\{")),
          new Law("no emoji", Pattern.compile("[\\x{1F300}-\\x{1FAFF}]")));

  @TestFactory
  List<DynamicTest> everyTemplateKeepsTheLaws() throws IOException {
    var templates = files("templates", ".html");
    assertThat(templates).hasSizeGreaterThan(10);
    return templates.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> keepsAll(file)))
        .toList();
  }

  @Test
  void everyFormThatChangesSomethingCarriesTheToken() throws IOException {
    int forms = 0;
    for (Path file : files("templates", ".html")) {
      var form = Pattern.compile("<form[^>]*method=\"post\"[^>]*>").matcher(Files.readString(file));
      while (form.find()) {
        forms++;
        assertThat(form.group()).as(file.toString()).contains("th:action");
      }
    }
    assertThat(forms).isGreaterThan(5);
  }

  @Test
  void theScriptsAreSmallAndEvaluateNothing() throws IOException {
    long lines = 0;
    for (Path file : files("static/js", ".js")) {
      String text = Files.readString(file);
      assertThat(text)
          .as(file.toString())
          .doesNotContain("innerHTML", "eval(", "new Function", "http://", "https://");
      lines += text.lines().count();
    }
    assertThat(lines).isBetween(100L, 460L);
  }

  private static void keepsAll(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).isNotBlank();
    for (var law : LAWS) {
      assertThat(law.breach().matcher(text).find()).as(law.name()).isFalse();
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var files = Files.walk(RESOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
