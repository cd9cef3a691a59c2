package io.souk.flows.rehearsal;

import io.souk.flows.files.Fault;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.flows.running.RouteTexts;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.FactoryFinderResolver;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.DefaultRegistry;

/**
 * Builds a flow in a scratch context beside the hub: same beans, same settings, same components,
 * nothing started. What cannot be built is refused before the running revision is touched.
 */
public final class Rehearsal {

  /** These do nothing until a message comes, so they may play themselves. */
  private static final Set<String> HARMLESS = Set.of("bean", "direct", "log", "timer");

  private final CamelContext hub;
  private final Predicate<String> providers;
  private final WriteRehearsal writes;
  private final KnownFactories factories;

  /**
   * @param providers knows the providers that a flow may name
   */
  public Rehearsal(CamelContext hub, Predicate<String> providers, DataSource database) {
    this.hub = hub;
    this.providers = providers;
    this.writes = new WriteRehearsal(database);
    this.factories = new KnownFactories(hub.getClassResolver());
  }

  /**
   * @throws FaultyFlow with file, line and reason
   */
  public void check(FlowText flow) {
    flow.sheet().value("provider").ifPresent(name -> checkProvider(flow, name));
    checkRoute(flow);
    new MappingRehearsal().check(flow);
    new SampleRehearsal().check(flow);
    writes.check(flow);
  }

  private void checkProvider(FlowText flow, String name) {
    if (!providers.test(name)) {
      String missing = FlowText.provider(name);
      Integer line = FaultPlace.find(flow, name).map(Map.Entry::getValue).orElse(null);
      throw new FaultyFlow(
          new Fault(
              flow.file(),
              line,
              "the house knows no provider " + name + ": there is no " + missing));
    }
  }

  private void checkRoute(FlowText flow) {
    try (var scratch = scratch()) {
      new RouteTexts(scratch).add(flow, false);
      scratch.init();
      new RouteRehearsal(hub, scratch).check(flow);
    } catch (FaultyFlow fault) {
      throw fault;
    } catch (Exception failed) {
      throw FaultPlace.of(flow, failed);
    }
  }

  private DefaultCamelContext scratch() {
    var scratch = new DefaultCamelContext(false);
    scratch.disableJMX();
    scratch.getCamelContextExtension().setName("rehearsal");
    scratch
        .getCamelContextExtension()
        .setRegistry(new DefaultRegistry(new HubBeans(hub.getRegistry())));
    scratch.getCamelContextExtension().addContextPlugin(FactoryFinderResolver.class, factories);
    scratch.build();
    scratch.setAutoStartup(false);
    scratch.setLoadTypeConverters(false);
    scratch.getCamelContextExtension().addContextPlugin(ComponentResolver.class, this::component);
    scratch.setPropertiesComponent(properties());
    return scratch;
  }

  private Component component(String scheme, CamelContext scratch) {
    if (HARMLESS.contains(scheme)) {
      return new DefaultComponentResolver().resolveComponent(scheme, scratch);
    }
    var played = hub.getComponent(scheme);
    return played == null ? null : new StandIn(played);
  }

  /** The hub's settings: what the hub can resolve, the rehearsal can. */
  private PropertiesComponent properties() {
    var properties = new PropertiesComponent();
    properties.addPropertiesSource(new HubSettings(hub));
    return properties;
  }

  private record HubSettings(CamelContext hub) implements PropertiesSource {

    @Override
    public String getName() {
      return "hub";
    }

    @Override
    public String getProperty(String name) {
      return hub.getPropertiesComponent().resolveProperty(name).orElse(null);
    }
  }
}
