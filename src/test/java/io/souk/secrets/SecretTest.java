package io.souk.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

  @Test
  void aSettingIsTheSecretItselfAndNeverShown() {
    assertThat(new Secret(" k3y\n").text()).isEqualTo("k3y");
    assertThat(new Secret("k3y").toString()).doesNotContain("k3y");
  }

  @Test
  void aFileIsReadAnewEachTime(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("key");
    var secret = new Secret("file:" + file);
    assertThat(secret.text()).isEmpty();

    Files.writeString(file, "first\n");
    assertThat(secret.text()).isEqualTo("first");
    Files.writeString(file, "second\n");
    assertThat(secret.text()).isEqualTo("second");
  }
}
