package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider that speaks TLS is heard if it proves who it is, and only then. */
class SecureSocketTest {

  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;
  private TestVenue venue;

  @BeforeAll
  static void makeKeys() throws Exception {
    keytool("trusted.p12", "ip:127.0.0.1");
    keytool("elsewhere.p12", "dns:elsewhere.test");
  }

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void aProviderThatIsTrustedIsHeard() throws Exception {
    venue = venue("trusted.p12");
    try (var flow = flow("trusted.p12")) {
      await().until(flow::isHeard);
      venue.say("a");
      await().until(() -> flow.frames().contains("a"));
    }
  }

  @Test
  void aProviderThatNobodyVouchesForIsNot() throws Exception {
    venue = venue("trusted.p12");
    try (var flow = new SocketFlow(venue.url(), Map.of()).start()) {
      await().until(() -> flow.detail().contains("there was no connection"));
      assertThat(flow.detail()).contains("unable to find valid certification path");
      assertThat(venue.requests).hasValue(0);
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotEnough() throws Exception {
    venue = venue("elsewhere.p12");
    try (var flow = flow("elsewhere.p12")) {
      await().until(() -> flow.detail().contains("there was no connection"));
      assertThat(flow.detail())
          .contains("No subject alternative names matching IP address 127.0.0.1");
      assertThat(venue.requests).hasValue(0);
    }
  }

  private TestVenue venue(String keys) {
    return new TestVenue(
        new PfxOptions().setPath(folder.resolve(keys).toString()).setPassword(PASSWORD));
  }

  private SocketFlow flow(String trusted) throws Exception {
    var store = new KeyStoreParameters();
    store.setResource("file:" + folder.resolve(trusted));
    store.setPassword(PASSWORD);
    store.setType("PKCS12");
    var managers = new TrustManagersParameters();
    managers.setKeyStore(store);
    var trust = new SSLContextParameters();
    trust.setTrustManagers(managers);
    return new SocketFlow(
            venue.url(),
            Map.of("sslContextParameters", "#trust"),
            camel -> camel.getRegistry().bind("trust", trust))
        .start();
  }

  /** Makes a key and a certificate that vouches for itself. */
  private static void keytool(String file, String name) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    int code =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                "venue",
                "-keyalg",
                "EC",
                "-dname",
                "CN=venue",
                "-ext",
                "san=" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve(file).toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start()
            .waitFor();
    assertThat(code).isZero();
  }
}
