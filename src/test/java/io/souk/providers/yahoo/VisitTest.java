package io.souk.providers.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.providers.CallRefused;
import io.souk.providers.yahoo.FakeYahoo.Asked;
import io.souk.providers.yahoo.FakeYahoo.Page;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {

  private static final String COOKIE =
      "A3=d=abc&S=xyz; Expires=Mon, 22 Nov 2027 15:00:00 GMT; Max-Age=31557600; Domain=.yahoo.com;"
          + " Path=/; SameSite=None; Secure; HttpOnly";
  private static final String CRUMB = "/v1/test/getcrumb";
  private static final String FORM =
      """
      <html><form method="post" class="consent-form">
      <input type="hidden" name="csrfToken" value="t&amp;k">
      <input type="hidden" name="sessionId" value="3_cc-session_1">
      <input type="hidden" name="originalDoneUrl" value="https://finance.yahoo.com/?a=1&#x26;b=2&#38;c=&#x22;3&#x22;">
      <input type="hidden" name="namespace" value="yahoo">
      <button type="submit" name="agree" value="agree">Accept all</button></form></html>
      """;

  private final FakeYahoo yahoo =
      new FakeYahoo().at("/", Page.of(404, "", COOKIE)).at(CRUMB, Page.of(200, "haT3oyk/HqZ"));

  @AfterEach
  void stop() {
    yahoo.close();
  }

  @Test
  void aCookieComesEvenFromAPageThatIsNotThereAndTheCrumbIsBoundToIt() throws IOException {
    assertThat(yahoo.visit().session()).isEqualTo(new Session("A3=d=abc&S=xyz", "haT3oyk/HqZ"));
    assertThat(yahoo.asked)
        .containsExactly(
            new Asked("GET", "/", null, "Browser/1", ""),
            new Asked("GET", CRUMB, "A3=d=abc&S=xyz", "Browser/1", ""));
  }

  @Test
  void aSlashThatIsWrittenAsACodeIsASlash() throws IOException {
    yahoo.at(CRUMB, Page.of(200, "haT3oyk\\u002FHqZ"));

    assertThat(yahoo.visit().session().crumb()).isEqualTo("haT3oyk/HqZ");
  }

  @Test
  void theConsentOfEuropeIsGivenOnTheWay() throws IOException {
    yahoo
        .at("/", Page.to("/consent?brandType=eu", "GUCS=one; Max-Age=1800"))
        .at("/consent", Page.to(yahoo.url() + "/v2/collectConsent?sessionId=3"))
        .at("GET /v2/collectConsent", Page.of(200, FORM))
        .at("POST /v2/collectConsent", Page.to("/copyConsent"))
        .at("/copyConsent", Page.to("/quote/AAPL", "GUC=two", "GUCS=gone; Max-Age=0"))
        .at("/quote/AAPL", Page.of(200, "<html>Apple</html>", COOKIE));

    assertThat(yahoo.visit().session().cookie()).isEqualTo("GUC=two; A3=d=abc&S=xyz");

    assertThat(yahoo.paths())
        .containsExactly(
            "GET /",
            "GET /consent",
            "GET /v2/collectConsent",
            "POST /v2/collectConsent",
            "GET /copyConsent",
            "GET /quote/AAPL",
            "GET " + CRUMB);
    assertThat(yahoo.asked.get(3).body())
        .isEqualTo(
            "csrfToken=t%26k&sessionId=3_cc-session_1"
                + "&originalDoneUrl=https%3A%2F%2Ffinance.yahoo.com%2F%3Fa%3D1%26b%3D2%26c%3D%223%22"
                + "&namespace=yahoo&agree=agree");
  }

  @Test
  void whereTheFirstDoorIsShutTheSecondIsTried() throws IOException {
    yahoo.at("/", Page.to("https://elsewhere.example/"));
    yahoo.at("/quote/AAPL", Page.of(200, "<html>Apple</html>", COOKIE));

    assertThat(yahoo.visit().session().crumb()).isEqualTo("haT3oyk/HqZ");
  }

  @Test
  void whereTheFirstDoorGivesNoCookieTheSecondIsTried() throws IOException {
    yahoo.at("/", Page.of(404, "")).at("/quote/AAPL", Page.of(200, "<html>Apple</html>", COOKIE));

    assertThat(yahoo.visit().session().cookie()).isEqualTo("A3=d=abc&S=xyz");
    assertThat(yahoo.paths()).containsExactly("GET /", "GET /quote/AAPL", "GET " + CRUMB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/",
        "https://evil.example/consent",
        "https://yahoo.com.evil.example/",
        "https://guce.yahoo.com/consent"
      })
  void nobodyElseGetsOurCookies(String elsewhere) {
    yahoo.at("/", Page.to(elsewhere, COOKIE));

    assertThatThrownBy(() -> yahoo.visit().session()).hasMessageStartingWith("Yahoo sends us else");
    assertThat(yahoo.asked).hasSize(1);
  }

  @Test
  void allStepsTogetherHaveOneDeadline() {
    yahoo.slowness = Duration.ofMillis(150);
    yahoo.at("/", Page.to("/again")).at("/again", Page.to("/"));

    assertThatThrownBy(() -> yahoo.visit(Duration.ofMillis(500)).session())
        .isInstanceOf(IOException.class)
        .hasMessageMatching("no session within 0.5 s|no whole answer on the way .*");
    assertThat(yahoo.steps.get()).as("of twelve").isBetween(1, 4);
  }

  @Test
  void eachStepIsCounted() throws IOException {
    yahoo.visit().session();

    assertThat(yahoo.steps).hasValue(2);
  }

  @Test
  void aWayThatDoesNotEndIsLeft() {
    yahoo.at("/", Page.to("/again")).at("/again", Page.to("/"));

    assertThatThrownBy(() -> yahoo.visit().session()).hasMessageContaining("does not end");
  }

  @Test
  void withoutACookieThereIsNoSession() {
    yahoo.at("/", Page.of(200, "hello"));

    assertThatThrownBy(() -> yahoo.visit().session()).hasMessage("Yahoo gave no cookie");
    assertThat(yahoo.paths()).containsExactly("GET /", "GET /quote/AAPL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>Will be right back…</html>", "", "{}", "much too long to be a crumb"})
  void whatIsNoCrumbMakesNoSession(String text) {
    yahoo.at(CRUMB, Page.of(200, text));

    assertThatThrownBy(() -> yahoo.visit().session())
        .hasMessage("what Yahoo gave as a crumb is none")
        .isNotInstanceOf(CallRefused.class);
  }

  @Test
  void aComplaintInTheFormOfACrumbIsAComplaint() {
    yahoo.at(CRUMB, Page.of(200, "Too Many Requests\r\n"));

    assertThatThrownBy(() -> yahoo.visit().session())
        .isInstanceOfSatisfying(
            CallRefused.class, refused -> assertThat(refused.status()).isEqualTo(429));
  }

  @Test
  void aRefusalKeepsItsStatus() {
    yahoo.at(CRUMB, Page.of(401, "{\"finance\":{}}"));

    assertThatThrownBy(() -> yahoo.visit().session())
        .isInstanceOfSatisfying(
            CallRefused.class, refused -> assertThat(refused.status()).isEqualTo(401));
  }

  @Test
  void aPageWithoutEndIsReadNoFurtherThanAPersonWould() throws IOException {
    yahoo.at("/", Page.of(200, "x".repeat(3 * 1024 * 1024), COOKIE));

    assertThat(yahoo.visit().session().crumb()).isEqualTo("haT3oyk/HqZ");
  }
}
