package io.souk;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.flows.docs.FlowPages;
import io.souk.testing.OurRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What is written about the flows is written from the flows. */
class FlowDocsTest {

  private static final Path PAGE = Path.of("src/docs/flows.md");

  @Test
  void thePageSaysWhatTheRoutesDo() throws IOException {
    String page = FlowPages.of(OurRoutes.flows());
    if ("write".equals(System.getProperty("flows.docs"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("src/docs/flows.md is older than the routes: run this test with -Dflows.docs=write")
        .isEqualTo(page);
  }

  @Test
  void theEditorsSchemaIsThatOfTheCamelThatRuns() throws Exception {
    try (var camel = new DefaultCamelContext()) {
      assertThat(Files.readString(Path.of(".vscode/settings.json")))
          .contains("/apache/camel/camel-" + camel.getVersion() + "/")
          .contains("routes/**/*.camel.yaml");
    }
  }
}
