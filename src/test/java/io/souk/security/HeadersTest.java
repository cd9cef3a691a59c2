package io.souk.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class HeadersTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/",
        "/flows",
        "/no/such/page",
        "/actuator/health",
        "/actuator/hawtio/index.html",
        "/api/docs/swagger-ui/index.html",
        "/api/v1/bars"
      })
  void everyAnswerCarriesTheHeadersThatABrowserObeys(String path) {
    var headers = Visitor.of(port).signedInAs("engineer").get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src '")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Cache-Control").orElse(""))
        .containsAnyOf("no-store", "no-cache");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void ourOwnPagesRunNoScriptAndNoStyleButOurOwn() {
    var headers = Visitor.of(port).signedInAs("viewer").get("/flows").headers();
    String policy = headers.firstValue("Content-Security-Policy").orElse("");

    assertThat(policy)
        .contains("script-src 'self';")
        .contains("style-src 'self';")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.firstValue("Strict-Transport-Security")).as("by http").isEmpty();
  }
}
