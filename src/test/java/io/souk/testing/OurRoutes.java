package io.souk.testing;

import io.souk.flows.files.FlowText;
import io.souk.flows.files.RoutesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** The project's own routes folder, and its settings as application.yaml gives them. */
public final class OurRoutes {

  private OurRoutes() {}

  public static List<FlowText> flows() {
    try {
      return RoutesFolder.on(Path.of("routes")).read().flows();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A text with its {@code {{souk.…}}} replaced by the settings for real providers. */
  public static String resolve(String text) {
    return settings().resolveRequiredPlaceholders(text.replace("{{", "${").replace("}}", "}"));
  }

  private static StandardEnvironment settings() {
    var settings = new StandardEnvironment();
    // What this machine's environment says is not what the samples were made with.
    settings
        .getPropertySources()
        .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    try {
      var file = new FileSystemResource("application.yaml");
      var live = new YamlPropertySourceLoader().load("ours", file).get(0);
      settings.getPropertySources().addLast(live);
      return settings;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
