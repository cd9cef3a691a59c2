package io.souk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

  @TempDir Path home;

  @Test
  void dataSurvivesARestartAndCommitsAreDurable() {
    try (var server = EmbeddedServer.start(home)) {
      ask(server, "CREATE TABLE kept AS SELECT 42 AS answer");
      assertThat(answer(server, "SHOW fsync")).isEqualTo("on");
      assertThat(answer(server, "SHOW synchronous_commit")).isEqualTo("on");
    }
    try (var again = EmbeddedServer.start(home)) {
      assertThat(answer(again, "SELECT answer::text FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void aServerWhoseHubWasKilledIsTakenOver() throws Exception {
    var hub = hubOverTheSameFolder();
    String port = firstLine(hub);
    hub.destroyForcibly().waitFor();

    try (var taken = EmbeddedServer.start(home)) {
      assertThat(taken.url()).doesNotContain(":" + port + "/");
      assertThat(answer(taken, "SELECT answer::text FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void twoHubsNeverShareAFolder() throws Exception {
    var hub = hubOverTheSameFolder();
    String port = firstLine(hub);
    try {
      assertThatThrownBy(() -> EmbeddedServer.start(home))
          .isInstanceOf(EmbeddedServer.CannotStart.class)
          .hasMessageContaining("another hub is running over it")
          .hasMessageContaining("SPRING_DATASOURCE_URL");
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
      assertThat(answer(url, "SELECT answer::text FROM kept"))
          .as("the first hub goes on")
          .isEqualTo("42");
    } finally {
      hub.destroyForcibly().waitFor();
      EmbeddedServer.start(home).close();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(home.resolve("occupied"), "a file, no folder");

    assertThatThrownBy(() -> EmbeddedServer.start(file))
        .isInstanceOf(EmbeddedServer.CannotStart.class)
        .hasMessageContaining("cannot start over")
        .hasMessageContaining("occupied");
  }

  private Process hubOverTheSameFolder() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            KilledHub.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The other process says its server's port once the row is committed. */
  private static String firstLine(Process hub) throws IOException {
    BufferedReader lines = hub.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith("port ")) {
      line = lines.readLine();
    }
    assertThat(line).as("the other process started its server").isNotNull();
    return line.substring("port ".length());
  }

  private static void ask(EmbeddedServer server, String sql) {
    JdbcClient.create(new DriverManagerDataSource(server.url())).sql(sql).update();
  }

  private static String answer(EmbeddedServer server, String sql) {
    return answer(server.url(), sql);
  }

  private static String answer(String url, String sql) {
    return JdbcClient.create(new DriverManagerDataSource(url))
        .sql(sql)
        .query(String.class)
        .single();
  }

  /** A hub of its own process: it commits a row, says so, and waits to be killed. */
  static final class KilledHub {
    public static void main(String[] arguments) throws InterruptedException {
      var server = EmbeddedServer.start(Path.of(arguments[0]));
      ask(server, "CREATE TABLE kept AS SELECT 42 AS answer");
      System.out.println("port " + server.url().replaceAll(".*:(\\d+)/.*", "$1"));
      Thread.currentThread().join();
    }
  }
}
