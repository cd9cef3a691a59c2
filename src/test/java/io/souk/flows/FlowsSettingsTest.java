package io.souk.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.flows.files.FlowText;
import io.souk.flows.files.RoutesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowsSettingsTest {

  private static final Duration OFTEN = Duration.ofSeconds(2);

  @Test
  void aNamedFolderIsTaken(@TempDir Path folder) {
    assertThat(new FlowsSettings(folder.toString(), OFTEN, 20).folder()).isEqualTo(folder);
  }

  @Test
  void aNamedFolderThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> new FlowsSettings("no/such/folder", OFTEN, 20))
        .hasMessage("souk.flows.routes names no folder: no/such/folder");
  }

  @Test
  void lookingWithoutAPauseStopsTheStart() {
    assertThatThrownBy(() -> new FlowsSettings("", Duration.ZERO, 20))
        .hasMessageContaining("souk.flows.look-every");
  }

  @Test
  void theFolderBesideUsComesBeforeTheOneInTheJar() throws IOException {
    assertThat(new FlowsSettings("", OFTEN, 20).folder()).isEqualTo(Path.of("routes"));

    var beside = RoutesFolder.on(Path.of("routes")).read().flows();
    var packed = RoutesFolder.on(null).read().flows();
    assertThat(packed).hasSizeGreaterThan(3);
    assertThat(packed)
        .extracting(FlowText::hash)
        .isEqualTo(beside.stream().map(FlowText::hash).toList());
  }
}
