package io.souk.security;

import static io.souk.testing.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import io.souk.testing.HandClock;
import io.souk.testing.TestDatabase;
import io.souk.testing.Visitor;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GateTest
class LoginTest {

  @LocalServerPort private int port;
  @Autowired private HandClock clock;
  @Autowired private TestDatabase database;
  @Autowired private Accounts accounts;

  @AfterEach
  void timeIsRightAgain() {
    clock.backToNow();
  }

  @Test
  void aPersonSignsInAndOut() {
    var visitor = Visitor.of(port);
    assertThat(location(visitor.get("/"))).isEqualTo("/login");

    visitor.signedInAs("viewer");
    assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);

    assertThat(location(visitor.post("/logout", Map.of()))).isEqualTo("/login?out");
    assertThat(location(visitor.get("/nowhere"))).isEqualTo("/login");
  }

  @Test
  void thePageThatWasAskedForComesAfterTheLogin() {
    var visitor = Visitor.of(port);
    visitor.get("/flows?state=RUNNING");

    assertThat(location(visitor.signIn("viewer", "viewer"))).contains("/flows?state=RUNNING");
  }

  @Test
  void theSessionHasANewNumberAfterTheLogin() {
    var visitor = Visitor.of(port);
    visitor.get("/flows");
    String before = visitor.cookie("JSESSIONID");
    visitor.signIn("viewer", "viewer");

    assertThat(before).isNotEmpty();
    assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void theSessionsCookieIsForThisSiteAndForNoScript() {
    var visitor = Visitor.of(port);
    visitor.get("/actuator/health");
    var cookies = visitor.signIn("viewer", "viewer").headers().allValues("Set-Cookie");

    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
        .singleElement()
        .asString()
        .contains("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
    var wrong = Visitor.of(port).signIn("trader", "not it");
    var unknown = Visitor.of(port).signIn("nobody of that name", "not it");

    assertThat(location(wrong)).isEqualTo("/login?failed");
    assertThat(location(unknown)).isEqualTo(location(wrong));
    assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void namesAreOneInGreatAndSmallLetters() {
    assertThat(location(Visitor.of(port).signIn(" Viewer ", "viewer"))).isEqualTo("/");
  }

  @Test
  void afterAFewFailuresEvenTheRightPasswordMustWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(location(Visitor.of(port).signIn("admin", "guess " + i)))
          .isEqualTo("/login?failed");
    }
    assertThat(location(Visitor.of(port).signIn("admin", "admin"))).startsWith("/login?wait=");

    clock.moveOn(Duration.ofMinutes(1));
    assertThat(location(Visitor.of(port).signIn("admin", "admin"))).isEqualTo("/");
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
    var visitor = Visitor.of(port).signedInAs("viewer");
    clock.moveOn(Duration.ofHours(11));
    assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);

    clock.moveOn(Duration.ofHours(1).plusMinutes(1));
    assertThat(location(visitor.get("/nowhere"))).isEqualTo("/login");
  }

  @Test
  void everyAttemptIsWrittenDownButNeverWhatStandsInTheFieldOfAnUnknownName() {
    Visitor.of(port).signIn("my secret pass phrase", "x");
    Visitor.of(port).signIn("engineer", "x");

    assertThat(entries("(an unknown name)")).contains("sign in: refused");
    assertThat(entries("engineer")).contains("sign in: refused");
    assertThat(
            database
                .client()
                .sql("SELECT count(*) FROM audit_entry e WHERE e::text LIKE '%secret pass%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void passwordsAreKeptAsHashesAlone() {
    assertThat(accounts.find("viewer").orElseThrow().passwordHash()).startsWith("{bcrypt}$2");
  }

  @Test
  void aZoneIsKept() {
    accounts.saveZone("viewer", ZoneId.of("Asia/Tokyo"));

    assertThat(accounts.find("viewer").orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  private java.util.List<String> entries(String who) {
    return database
        .client()
        .sql("SELECT action || ': ' || outcome FROM audit_entry WHERE who = :who")
        .param("who", who)
        .query(String.class)
        .list();
  }
}
