package io.souk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.secrets.Secret;
import io.souk.testing.GateTest;
import io.souk.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

@GateTest
class ApiGateTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "'', KEY_MISSING",
    "Basic dXNlcjpwYXNz, KEY_MISSING",
    "Bearer, KEY_MISSING",
    "Bearer wrong, KEY_WRONG",
    "Bearer a-key-that-nobody-may-read-3f9c-and-more, KEY_WRONG",
    "Bearer a-key-that-nobody-may-read, KEY_WRONG"
  })
  void whoDoesNotShowTheKeyIsToldSo(String header, String code) {
    var answer =
        Visitor.of(port)
            .send(
                "/api/v1/flows",
                request -> header.isEmpty() ? request : request.header("Authorization", header));

    assertThat(Reader.problem(answer, 401).path("code").asText()).isEqualTo(code);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertThat(answer.body()).doesNotContain(GateTest.API_KEY);
  }

  @Test
  void theKeyOpensTheApiAndLeavesNoSession() {
    var answer = new Reader(port).ask("/api/v1/flows");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void aSessionIsNoKey() {
    var admin = Visitor.of(port).signedInAs("admin");

    assertThat(Reader.problem(admin.get("/api/v1/flows"), 401).path("code").asText())
        .isEqualTo("KEY_MISSING");
  }

  @Test
  void theKeyOpensNothingButTheApi() {
    assertThat(new Reader(port).ask("/flows").statusCode()).isIn(302, 401);
    assertThat(new Reader(port).ask("/actuator/prometheus").statusCode()).isIn(302, 401);
  }

  @Test
  void theDescriptionIsForTheKeyAndForPeople() {
    assertThat(new Reader(port).ask("/api/docs/openapi").statusCode()).isEqualTo(200);
    assertThat(Visitor.of(port).get("/api/docs/openapi").statusCode()).isEqualTo(302);
    assertThat(
            Reader.problem(
                    Visitor.of(port)
                        .send(
                            "/api/docs/openapi",
                            request -> request.header("Authorization", "Bearer wrong")),
                    401)
                .path("code")
                .asText())
        .isEqualTo("KEY_WRONG");
  }

  @Test
  void withoutAKeyTheHubSaysThatItHasNone() throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/v1/flows");
    request.addHeader("Authorization", "Bearer ");
    var response = new MockHttpServletResponse();
    new BearerKey(new Secret(""), new ObjectMapper())
        .doFilter(
            request,
            response,
            (asked, answered) -> {
              throw new AssertionError("let in");
            });

    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getContentAsString()).contains("NO_KEY_SET").contains("SOUK_API_KEY");
  }

  @Test
  void aKeyInAFileIsItsContentAsItIsNowAndNeverItsPath(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("key"), "first-key\n");
    var gate = new BearerKey(new Secret("file:" + file), new ObjectMapper());

    assertThat(status(gate, "first-key")).isEqualTo(200);
    assertThat(status(gate, "file:" + file)).isEqualTo(401);
    Files.writeString(file, "second-key");
    assertThat(status(gate, "first-key")).isEqualTo(401);
    assertThat(status(gate, "second-key")).isEqualTo(200);
    Files.delete(file);
    assertThat(status(gate, "")).isEqualTo(401);
  }

  private static int status(BearerKey gate, String key) throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/v1/flows");
    request.addHeader("Authorization", "Bearer " + key);
    var response = new MockHttpServletResponse();
    gate.doFilter(request, response, (asked, answered) -> {});
    SecurityContextHolder.clearContext();
    return response.getStatus();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void theApiIsReadOnly(String method) {
    var answer = with(method, "/api/v1/bars?symbol=AAPL&timeframe=1Min");

    assertThat(Reader.problem(answer, 405).path("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nothing", "/api/v1/", "/api/v2/bars", "/api/v1/bars/AAPL"})
  void anAddressThatIsNotThereIsAProblemToo(String path) {
    assertThat(new Reader(port).problem(path, 404).path("code").asText()).isEqualTo("NOT_FOUND");
  }

  @Test
  void aHeaderThatIsCalledLikeAParameterIsNone() {
    var answer =
        Visitor.of(port)
            .send(
                "/api/v1/symbols",
                request ->
                    request
                        .header("Authorization", "Bearer " + GateTest.API_KEY)
                        .header("Limit", "none")
                        .header("Cursor", "none"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> with(String method, String path) {
    return Visitor.of(port)
        .send(
            path,
            request ->
                request
                    .method(method, BodyPublishers.noBody())
                    .header("Authorization", "Bearer " + GateTest.API_KEY));
  }
}
