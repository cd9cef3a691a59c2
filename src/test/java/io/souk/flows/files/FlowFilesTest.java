package io.souk.flows.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowFilesTest {

  @TempDir Path folder;

  private FlowFiles files;

  @BeforeEach
  void aFolderThatWasLookedAt() throws IOException {
    save("flows/one.camel.yaml", "- route: { id: one }");
    files = new FlowFiles(RoutesFolder.on(folder));
    assertThat(files.look()).isPresent();
  }

  @Test
  void nothingNewIsNoNews() throws IOException {
    assertThat(files.look()).isEmpty();
    assertThat(files.isRestless()).isFalse();
  }

  @Test
  void aChangeCountsWhenTwoLooksAgree() throws IOException {
    save("flows/one.camel.yaml", "- route: { id: one, description: new }");

    assertThat(files.look()).isEmpty();
    assertThat(files.isRestless()).isTrue();
    assertThat(files.look().orElseThrow().text("flows/one.camel.yaml").orElseThrow())
        .contains("new");
    assertThat(files.isRestless()).isFalse();
  }

  @Test
  void aFileThatIsStillBeingWrittenIsNotTaken() throws IOException {
    save("flows/two.camel.yaml", "- route:");
    assertThat(files.look()).isEmpty();
    save("flows/two.camel.yaml", "- route: { id:");
    assertThat(files.look()).isEmpty();
    save("flows/two.camel.yaml", "- route: { id: two }");
    assertThat(files.look()).isEmpty();

    assertThat(files.look().orElseThrow().text("flows/two.camel.yaml"))
        .contains("- route: { id: two }");
  }

  @Test
  void aChangeThatIsTakenBackMeanwhileIsNoNews() throws IOException {
    save("flows/one.camel.yaml", "something else");
    assertThat(files.look()).isEmpty();
    save("flows/one.camel.yaml", "- route: { id: one }");

    assertThat(files.look()).isEmpty();
    assertThat(files.look()).isEmpty();
  }

  @Test
  void whatWasForgottenCountsAgain() throws IOException {
    files.forget();

    assertThat(files.look()).isPresent();
    assertThat(files.look()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsNotAFolderWithoutFlows() throws IOException {
    var gone = new FlowFiles(RoutesFolder.on(folder.resolve("missing")));

    assertThatThrownBy(gone::look).isInstanceOf(IOException.class);
  }

  @Test
  void whatEditorsLeaveBehindIsNoFlow() throws IOException {
    save("flows/.two.camel.yaml.swp", "x");
    save("flows/two.camel.yaml~", "x");
    save("flows/4913", "x");
    save("flows/.two.camel.yaml", "x");
    save("notes/two.camel.yaml", "x");

    assertThat(files.look()).isEmpty();
    assertThat(files.look()).isEmpty();
  }

  @Test
  void linksThatAreSwappedAtOnceAreFollowed() throws IOException {
    // As Kubernetes mounts a configuration: the files are links into a folder that is itself a
    // link.
    Path mount = Files.createDirectory(folder.resolve("mount"));
    Path first = Files.createDirectories(mount.resolve("..first/flows"));
    Files.writeString(first.resolve("a.camel.yaml"), "first");
    Path second = Files.createDirectories(mount.resolve("..second/flows"));
    Files.writeString(second.resolve("a.camel.yaml"), "second");
    Path data = Files.createSymbolicLink(mount.resolve("..data"), Path.of("..first"));
    Files.createSymbolicLink(mount.resolve("flows"), Path.of("..data/flows"));
    var mounted = new FlowFiles(RoutesFolder.on(mount));
    assertThat(mounted.look().orElseThrow().text("flows/a.camel.yaml")).contains("first");

    Files.delete(data);
    Files.createSymbolicLink(data, Path.of("..second"));

    assertThat(mounted.look()).isEmpty();
    assertThat(mounted.look().orElseThrow().text("flows/a.camel.yaml")).contains("second");
  }

  @Test
  void aFlowIsMadeOfItsFileItsTemplateItsMappingAndItsWrites() throws IOException {
    save(
        "flows/bars.camel.yaml",
        """
        - templatedRoute:
            routeTemplateRef: poll
            routeId: bars
            parameters: [ { name: flow, value: bars }, { name: kinds, value: "bar, quote" } ]
        """);
    for (String file :
        List.of(
            "templates/poll.camel.yaml",
            "templates/other.camel.yaml",
            "mappings/bars.jslt",
            "mappings/one.jslt",
            "sql/bar.sql",
            "sql/quote.sql",
            "sql/trade.sql")) {
      save(file, file);
    }
    files.look();
    var flows = files.look().orElseThrow().flows();

    assertThat(flows).extracting(FlowText::flow).containsExactly("bars", "one");
    assertThat(flows.get(0).files())
        .containsOnlyKeys(
            "flows/bars.camel.yaml",
            "templates/poll.camel.yaml",
            "mappings/bars.jslt",
            "sql/bar.sql",
            "sql/quote.sql");
    assertThat(flows.get(1).files()).containsOnlyKeys("flows/one.camel.yaml");
  }

  @Test
  void theHashTellsTextsApart() {
    var flow = new FlowText("a", java.util.Map.of("flows/a.camel.yaml", "x", "sql/b.sql", "y"));
    var same = new FlowText("a", java.util.Map.of("flows/a.camel.yaml", "x", "sql/b.sql", "y"));
    var moved = new FlowText("a", java.util.Map.of("flows/a.camel.yaml", "x", "sql/c.sql", "y"));
    var edited = new FlowText("a", java.util.Map.of("flows/a.camel.yaml", "x", "sql/b.sql", "z"));

    assertThat(flow.hash()).isEqualTo(same.hash()).hasSize(64);
    assertThat(List.of(moved.hash(), edited.hash())).doesNotContain(flow.hash());
  }

  private void save(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
