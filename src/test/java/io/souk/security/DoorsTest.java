package io.souk.security;

import static io.souk.testing.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.TestDatabase;
import io.souk.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which door opens for whom. 404 means: let in, but this hub has no such page. */
@GateTest
class DoorsTest {

  private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # method, path,                   nobody, viewer, trader, engineer, admin
          GET,  /actuator/health,           200, 200, 200, 200, 200
          GET,  /css/none.css,              404, 404, 404, 404, 404
          GET,  /,                          302, 404, 404, 404, 404
          GET,  /flows,                     302, 404, 404, 404, 404
          GET,  /intakes/1,                 302, 404, 404, 404, 404
          GET,  /api/docs,                  302, 302, 302, 302, 302
          GET,  /api/docs/openapi,          302, 200, 200, 200, 200
          POST, /flows/ticks/stop,          401, 403, 403, 404, 404
          POST, /watchlist,                 401, 403, 404, 404, 404
          POST, /zone,                      401, 404, 404, 404, 404
          POST, /something/new,             401, 403, 403, 403, 403
          GET,  /actuator/hawtio,           302, 403, 403, 302, 302
          GET,  /actuator/hawtio/index.html, 302, 403, 403, 200, 200
          GET,  /actuator/prometheus,       302, 403, 403, 200, 200
          GET,  /actuator/info,             302, 403, 403, 200, 200
          GET,  /actuator,                  302, 403, 403, 200, 200
          GET,  /actuator/env,              302, 403, 403, 404, 404
          GET,  /actuator/heapdump,         302, 403, 403, 404, 404
          POST, /actuator/jolokia,          401, 403, 403, 400, 400
          POST, /actuator/hawtio/jolokia,   401, 403, 403, 400, 400
          GET,  /actuator/jolokia/version,  302, 403, 403, 405, 405
          """)
  void aDoorOpensForWhomItShould(
      String method, String path, int nobody, int viewer, int trader, int engineer, int admin) {
    assertThat(status(Visitor.of(port), method, path)).as("nobody").isEqualTo(nobody);
    assertThat(status(as("viewer"), method, path)).as("viewer").isEqualTo(viewer);
    assertThat(status(as("trader"), method, path)).as("trader").isEqualTo(trader);
    assertThat(status(as("engineer"), method, path)).as("engineer").isEqualTo(engineer);
    assertThat(status(as("admin"), method, path)).as("admin").isEqualTo(admin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
  void noOtherMethodIsServed(String method) {
    var answer =
        as("admin")
            .send(
                "/flows",
                request ->
                    request
                        .method(method, BodyPublishers.noBody())
                        .header("X-XSRF-TOKEN", as("admin").cookie("XSRF-TOKEN")));

    assertThat(answer.statusCode()).isIn(400, 403, 405);
  }

  @Test
  void withoutItsTokenNothingIsChanged() {
    var admin = as("admin");
    var answer = admin.send("/flows/ticks/stop", request -> request.POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(admin.post("/flows/ticks/stop", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aFragmentOfAPageSendsTheWholePageToTheLogin() {
    var answer =
        Visitor.of(port)
            .send(
                "/board",
                request ->
                    request.GET().header("HX-Request", "true").header("Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
  }

  @Test
  void aLiveStreamIsToldThatNobodyIsSignedIn() {
    var answer =
        Visitor.of(port)
            .send("/live", request -> request.GET().header("Accept", "text/event-stream"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(location(answer)).isEmpty();
  }

  @Test
  void whoIsRefusedStandsInTheAudit() {
    as("trader").get("/actuator/prometheus?it=me");

    assertThat(
            database
                .client()
                .sql("SELECT outcome FROM audit_entry WHERE who = 'trader' AND subject = :what")
                .param("what", "/actuator/prometheus")
                .query(String.class)
                .list())
        .contains("refused: role");
  }

  private Visitor as(String name) {
    return SIGNED_IN.computeIfAbsent(name, who -> Visitor.of(port).signedInAs(who));
  }

  private static int status(Visitor visitor, String method, String path) {
    var answer = method.equals("GET") ? visitor.get(path) : visitor.post(path, Map.of());
    return answer.statusCode();
  }
}
