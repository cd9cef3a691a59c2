package io.souk.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.souk.testing.BrowserOnThisMachine;
import io.souk.testing.GateHub;
import io.souk.testing.GateTest;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hawtio as an engineer uses it. */
@GateTest
class ConsoleInBrowserTest {

  private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(60_000);
  private static BrowserOnThisMachine browser;

  @LocalServerPort private int port;
  @Autowired private CamelContext camel;

  @BeforeAll
  static void openTheBrowser() {
    browser = BrowserOnThisMachine.start();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void anEngineerSeesTheRoutesAndStopsAndStartsOne() {
    try (var window = as("engineer")) {
      var page = window.newPage();
      var errors = errors(page);
      page.navigate("/actuator/hawtio/camel/routes");
      var row = page.locator("tr", new Page.LocatorOptions().setHasText(GateHub.ROUTE));
      assertThat(row).containsText("Started", PATIENT);

      press(page, row, "Stop");
      await().atMost(60, SECONDS).until(() -> state() == ServiceStatus.Stopped);
      assertThat(row).containsText("Stopped", PATIENT);

      press(page, row, "Start");
      await().atMost(60, SECONDS).until(() -> state() == ServiceStatus.Started);
      assertThat(row).containsText("Started", PATIENT);
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void theDiagramOfTheRoutesIsDrawn() {
    try (var window = as("engineer")) {
      var page = window.newPage();
      page.navigate("/actuator/hawtio/camel/routeDiagram");

      assertThat(page.locator(".react-flow")).containsText("From timer:heart", PATIENT);
    }
  }

  @Test
  void onlyWhatTheRoleAllowsIsInTheMenu() {
    try (var window = as("engineer")) {
      var page = window.newPage();
      page.navigate("/actuator/hawtio/jmx");
      var menu = page.locator("nav").first();

      assertThat(menu).containsText("Camel", PATIENT);
      assertThat(menu).containsText("JMX", PATIENT);
      assertThat(menu).not().containsText("Runtime");
      assertThat(menu).not().containsText("Connect");
    }
  }

  @Test
  void aViewerIsNotLetIn() {
    try (var window = as("viewer")) {
      assertThat(window.newPage().navigate("/actuator/hawtio/camel").status()).isEqualTo(403);
    }
  }

  private BrowserContext as(String name) {
    return browser.signedInAs("http://127.0.0.1:" + port, name);
  }

  private ServiceStatus state() {
    return camel.getRouteController().getRouteStatus(GateHub.ROUTE);
  }

  private static void press(Page page, Locator row, String button) {
    row.locator("input[type=checkbox]").check();
    page.locator("button:visible", new Page.LocatorOptions().setHasText(button)).first().click();
  }

  /** What the content policy kept from running, and what is not there: there must be nothing. */
  private static List<String> errors(Page page) {
    var errors = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " " + message.location());
          }
        });
    return errors;
  }
}
