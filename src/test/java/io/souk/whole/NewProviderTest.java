package io.souk.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.souk.flows.FlowStatus;
import io.souk.flows.Flows;
import io.souk.testing.Hub;
import io.souk.testing.RoutesFolder;
import io.souk.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README promises: four files dropped into {@code routes/} while the hub runs are a new
 * provider, whose rows stand on the page.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class NewProviderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private static final String FLOW =
      """
      - templatedRoute:
          routeTemplateRef: poll-http
          routeId: gazette-news
          parameters:
            - { name: flow,     value: gazette-news }
            - { name: about,    value: "What the Gazette writes, for the News page" }
            - { name: feed,     value: gazette }
            - { name: kinds,    value: article }
            - { name: provider, value: gazette }
            - { name: when,     value: "0 0 6 ? * *" }
            - { name: url,      value: "{{souk.providers.gazette.url}}/latest" }
            - { name: query,    value: "section=markets" }
      """;

  private static final String MAPPING =
      """
      [for (.stories)
        { "kind": "article", "provider": $feed, "providerId": .no, "url": .link, "headline": .title,
          "source": "The Gazette", "symbols": .tickers, "publishedAt": .at }]
      """;

  private static final String SAMPLE =
      """
      {
        "received": { "stories": [ { "no": "g1", "link": "https://gazette.example/1", "title": "Apple rises",
                      "tickers": ["AAPL"], "at": "2026-11-20T14:00:00Z" } ] },
        "rows": [ { "kind": "article", "provider": "gazette", "providerId": "g1", "url": "https://gazette.example/1",
                    "headline": "Apple rises", "source": "The Gazette", "symbols": ["AAPL"],
                    "publishedAt": "2026-11-20T14:00:00Z", "updatedAt": "2026-11-20T14:00:00Z" } ]
      }
      """;

  private static final String ANSWER =
      """
      {"stories":[{"no":"g77","link":"https://gazette.example/77","title":"Lighthouse keepers turn to bonds",
       "tickers":["MSFT"],"at":"2026-01-05T10:00:00Z"}]}
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer gazette;

  @BeforeEach
  void open() throws IOException {
    gazette = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    gazette.createContext("/", this::answer);
    gazette.start();
  }

  @AfterEach
  void close() {
    gazette.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Reader"));
    byte[] bytes = ANSWER.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String provider() {
    return """
    about: The Gazette, a newspaper
    url: http://127.0.0.1:%d
    key-header: X-Reader
    key-variable: GAZETTE_KEY
    requests-per-minute: 30
    requests-per-day: 500
    """
        .formatted(gazette.getAddress().getPort());
  }

  @Test
  void fourFilesAreAProviderWithRowsOnThePage(@TempDir Path folder) throws IOException {
    RoutesFolder.copiedTo(folder);
    try (var hub = Hub.start(Map.of("souk.flows.routes", folder, "GAZETTE_KEY", "subscriber-7"))) {
      var flows = hub.room(Flows.class);
      await().atMost(PATIENCE).until(() -> !flows.all().isEmpty());

      write(folder, "flows/gazette-news.camel.yaml", FLOW);
      write(folder, "mappings/gazette-news.jslt", MAPPING);
      write(
          folder,
          "samples/gazette-news.json",
          SAMPLE.replace("Apple rises\"", "Apple falls\"").replaceFirst("falls", "rises"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(flows.one("gazette-news").map(NewProviderTest::refusal).orElse(""))
                      .contains("flows/gazette-news.camel.yaml", "providers/gazette.yaml"));

      write(folder, "providers/gazette.yaml", provider());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(flows.one("gazette-news").map(NewProviderTest::refusal).orElse(""))
                      .contains(
                          "samples/gazette-news.json",
                          "row 1: headline must be \"Apple falls\", not \"Apple rises\""));
      assertThat(asked).isEmpty();

      write(folder, "samples/gazette-news.json", SAMPLE);
      var reader = Visitor.of(URI.create(hub.address()).getPort()).signedInAs("viewer");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(reader.get("/news?q=Lighthouse").body())
                      .contains("Lighthouse keepers turn to bonds", "The Gazette"));
      assertThat(asked).containsOnly("/latest?section=markets subscriber-7");
      assertThat(hub.count("SELECT sum(requests) FROM provider_request WHERE provider = 'gazette'"))
          .isEqualTo(asked.size());
      assertThat(hub.count("SELECT count(*) FROM intake WHERE source LIKE '%subscriber-7%'"))
          .isZero();
    }
  }

  private static String refusal(FlowStatus status) {
    return status.refusal() == null ? "" : status.refusal().toString();
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}
