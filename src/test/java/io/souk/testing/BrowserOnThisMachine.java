package io.souk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed here; a test that needs one is skipped where there is none. */
public final class BrowserOnThisMachine implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private BrowserOnThisMachine(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static BrowserOnThisMachine start() {
    var installed = PLACES.stream().filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(installed.isPresent(), "no Chromium is installed here");
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new LaunchOptions().setExecutablePath(installed.get()).setHeadless(true).setArgs(QUIET);
    return new BrowserOnThisMachine(playwright, playwright.chromium().launch(options));
  }

  /** A new window in which a demo account is signed in already. */
  public BrowserContext signedInAs(String hub, String name) {
    var window =
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL(hub).setViewportSize(1400, 900));
    window.setDefaultTimeout(60_000);
    window.request().get("/actuator/health");
    String token =
        window.cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    var form = FormData.create().set("username", name).set("password", name).set("_csrf", token);
    window.request().post("/login", RequestOptions.create().setForm(form).setMaxRedirects(0));
    return window;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
