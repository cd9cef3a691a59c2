package io.souk.flows.running;

import io.souk.flows.FlowConditions;
import io.souk.flows.files.FlowFiles;
import io.souk.flows.files.RoutesFolder;
import io.souk.flows.poll.ProviderShelf;
import io.souk.flows.rehearsal.Rehearsal;
import io.souk.intake.Recipes;
import io.souk.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.core.env.StandardEnvironment;

/**
 * The flows on a real Camel context and a real database, with a routes folder of the test's own.
 */
public final class FlowsUnderTest implements AutoCloseable {

  /** A bean for test flows: remembers the words that a route says. */
  public static final class Ear {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    public void hear(String word) {
      heard.add(word);
    }

    public List<String> heard() {
      return heard;
    }

    public String last() {
      return heard.isEmpty() ? "" : heard.get(heard.size() - 1);
    }
  }

  private final Path folder;
  private final TestDatabase database;
  private final DefaultCamelContext hub = new DefaultCamelContext();
  private final Ear ear = new Ear();
  private final Recipes recipes = new Recipes();
  private final FlowConditions conditions = new FlowConditions(Clock.systemUTC());
  private final FlowRoll roll = new FlowRoll();
  private final Stage stage = new Stage(hub);
  private final Revisions revisions;
  private final FlowFiles files;
  private final FlowLoader loader;

  public FlowsUnderTest(Path folder, TestDatabase database) {
    this.folder = folder;
    this.database = database;
    this.files = new FlowFiles(RoutesFolder.on(folder));
    this.revisions = new Revisions(database.client());
    var swap = new FlowSwap(stage, new RecipeBook(recipes, stage), conditions);
    var rehearsal = new Rehearsal(hub, provider -> true, database.source());
    var providers = new ProviderShelf(new StandardEnvironment(), changed -> {});
    this.loader = new FlowLoader(providers, roll, rehearsal, revisions, swap);
    start();
  }

  private void start() {
    try {
      hub.getRegistry().bind("ear", ear);
      hub.getPropertiesComponent().addInitialProperty("souk.test.feed", "iex");
      hub.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:heard").routeId("heard").bean("ear", "hear");
            }
          });
      hub.getShutdownStrategy().setTimeout(20);
      hub.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Saves a file of the routes folder. */
  public FlowsUnderTest save(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public FlowsUnderTest delete(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Looks until the folder stands still and takes what is new. */
  public FlowsUnderTest settle() {
    try {
      files.look().ifPresent(loader::take);
      files.look().ifPresent(loader::take);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public FlowFiles files() {
    return files;
  }

  public FlowLoader loader() {
    return loader;
  }

  public FlowEntry entry(String flow) {
    return roll.entry(flow).orElseThrow();
  }

  public Ear ear() {
    return ear;
  }

  public FlowRoll roll() {
    return roll;
  }

  public Stage stage() {
    return stage;
  }

  public Recipes recipes() {
    return recipes;
  }

  public FlowConditions conditions() {
    return conditions;
  }

  public CamelContext hub() {
    return hub;
  }

  public TestDatabase database() {
    return database;
  }

  /** The jobs that the scheduler knows, by name. */
  public List<String> jobs() throws Exception {
    var scheduler = hub.getComponent("quartz", QuartzComponent.class).getScheduler();
    return scheduler == null
        ? List.of()
        : scheduler.getJobKeys(org.quartz.impl.matchers.GroupMatcher.anyGroup()).stream()
            .map(org.quartz.JobKey::getName)
            .sorted()
            .toList();
  }

  @Override
  public void close() {
    hub.stop();
  }
}
