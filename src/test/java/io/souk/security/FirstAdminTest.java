package io.souk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

  private static final Pattern TOLD = Pattern.compile("sign in as 'admin' with (\\S+) \\(");

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final Accounts accounts = new Accounts(TestDatabase.fresh().client(), encoder);

  @Test
  void theFirstLiveStartTellsAMadeUpPasswordOnce(CapturedOutput log) {
    start("");
    start("");

    var told = TOLD.matcher(log.getAll());
    assertThat(told.find()).isTrue();
    String password = told.group(1);
    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    assertThat(encoder.matches(password, admin().passwordHash())).isTrue();
    assertThat(told.find()).as("told twice").isFalse();
    assertThat(admin().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void aGivenPasswordIsTakenAndNeverTold(CapturedOutput log) {
    start("correct horse battery");

    assertThat(encoder.matches("correct horse battery", admin().passwordHash())).isTrue();
    assertThat(log.getAll()).contains("SOUK_ADMIN_PASSWORD").doesNotContain("correct horse");
  }

  @Test
  void aLaterStartChangesNothing() {
    start("correct horse battery");
    String before = admin().passwordHash();
    start("another one");

    assertThat(admin().passwordHash()).isEqualTo(before);
  }

  @Test
  void aPasswordThatWouldBeCutIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("x".repeat(73)))
        .withMessageContaining("SOUK_ADMIN_PASSWORD")
        .withMessageNotContaining("xxx");
  }

  @Test
  void aPasswordInAFileIsItsContentAndAFileThatIsMissingStopsTheStart(@TempDir Path folder)
      throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("file:" + folder.resolve("password")))
        .withMessageContaining("SOUK_ADMIN_PASSWORD");
    start("file:" + Files.writeString(folder.resolve("password"), "correct horse battery\n"));

    assertThat(encoder.matches("correct horse battery", admin().passwordHash())).isTrue();
  }

  @Test
  void settingsDoNotTellThePassword() {
    assertThat(new SecuritySettings("correct horse", Duration.ofHours(12)).toString())
        .doesNotContain("horse");
  }

  private void start(String password) {
    var settings = new SecuritySettings(password, Duration.ofHours(12));
    new FirstAdmin(accounts, settings).afterSingletonsInstantiated();
  }

  private Account admin() {
    return accounts.find("admin").orElseThrow();
  }
}
