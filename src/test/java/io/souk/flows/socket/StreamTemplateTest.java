package io.souk.flows.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.flows.FlowConditions;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.Followed;
import io.souk.flows.TestConditions;
import io.souk.flows.running.FlowRoll;
import io.souk.market.MarketCalendar;
import io.souk.symbols.Watchlist;
import io.souk.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flow file and the template of the routes folder, on the beans that Spring makes. */
class StreamTemplateTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({
    "io.souk.flows.socket",
    "io.souk.providers.alpaca",
    "io.souk.symbols",
  })
  static class Rooms {}

  private final TestVenue venue = new TestVenue();
  private final ApplicationContextRunner hub =
      new ApplicationContextRunner()
          .withUserConfiguration(Rooms.class)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(FlowConditions.class, () -> TestConditions.at(Clock.systemUTC()))
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
          .withBean(MarketCalendar.class, () -> MarketCalendar.named("always-open"))
          .withBean(JdbcClient.class, DATABASE::client)
          .withBean(FlowRoll.class)
          .withBean(Followed.class)
          .withPropertyValues(
              "souk.watchlist.first=AAPL,MSFT",
              "souk.providers.alpaca.stream-url=" + venue.url(),
              "souk.providers.alpaca.data-url=http://127.0.0.1",
              "souk.providers.alpaca.trading-url=http://127.0.0.1",
              "souk.providers.alpaca.news-stream-url=ws://127.0.0.1/news",
              "souk.providers.alpaca.trading-stream-url=ws://127.0.0.1/stream",
              "souk.providers.alpaca.feed=sip",
              "souk.providers.alpaca.stream-feed=iex",
              "souk.providers.alpaca.key-id=a-key",
              "souk.providers.alpaca.secret-key=a-secret",
              "souk.providers.alpaca.requests-per-minute=200");

  @AfterEach
  void close() {
    venue.close();
  }

  @Test
  void theAlpacaStreamGreetsSubscribesTheWatchlistAndHandsBatchesToTheIntake() {
    venue.greeting =
        socket -> socket.writeTextMessage("[{\"T\":\"success\",\"msg\":\"connected\"}]");
    hub.run(
        context -> {
          List<Exchange> taken = new CopyOnWriteArrayList<>();
          try (var camel = flow(context, taken)) {
            assertThat(camel.isStarted()).isTrue();
            await().until(() -> venue.heard.size() == 1);
            assertThat(venue.heard.get(0))
                .isEqualTo("{\"action\":\"auth\",\"key\":\"a-key\",\"secret\":\"a-secret\"}");
            venue.say("[{\"T\":\"success\",\"msg\":\"authenticated\"}]");
            await().until(() -> venue.heard.size() == 2);
            assertThat(venue.heard.get(1)).contains("\"trades\":[\"AAPL\",\"MSFT\"]", "\"lulds\"");
            venue.say("[{\"T\":\"subscription\",\"trades\":[\"AAPL\",\"MSFT\"]}]");
            venue.say("[{\"T\":\"t\",\"S\":\"AAPL\"}]");

            await().until(() -> taken.size() == 1);
            assertThat(SocketFlow.frames(taken.get(0)))
                .containsExactly("[{\"T\":\"t\",\"S\":\"AAPL\"}]");
            assertThat(taken.get(0).getVariable("flow")).isEqualTo("alpaca-stream");
            assertThat(context.getBean(FlowConditions.class).of("alpaca-stream").state())
                .isEqualTo(State.RUNNING);

            context.getBean(Watchlist.class).add("NVDA", "ada");
            await().until(() -> venue.heard.size() == 3);
            assertThat(venue.heard.get(2)).contains("subscribe", "\"trades\":[\"NVDA\"]");
          }
          await().until(() -> venue.open() == 0);
        });
  }

  @Test
  void withoutAKeyTheFlowSaysWhatItLacks() {
    hub.withPropertyValues("souk.providers.alpaca.key-id=")
        .run(
            context -> {
              try (var camel = flow(context, new CopyOnWriteArrayList<>())) {
                assertThat(camel.isStarted()).isTrue();
                var conditions = context.getBean(FlowConditions.class);
                await().until(() -> conditions.of("alpaca-stream").state() == State.NOT_CONFIGURED);
                assertThat(conditions.of("alpaca-stream").detail())
                    .isEqualTo("APCA_API_KEY_ID is not set");
                assertThat(venue.requests).hasValue(0);
              }
            });
  }

  @Test
  void anUnknownSettingOfTheProviderStopsTheStart() {
    hub.withPropertyValues("souk.providers.alpaca.keyid-typo=x")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("souk.providers.alpaca.keyid-typo"));
  }

  @Test
  void aStreamOfOneFeedIsNotStoredUnderTheNameOfAnother() {
    hub.withPropertyValues("souk.providers.alpaca.stream-feed=sip")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("ends in 'iex', but its rows would be stored as 'sip'")
                    .hasMessageContaining("APCA_API_STREAM_FEED"));
  }

  @Test
  void aRehearsalHasAComponentOfItsOwnOnTheSameThreads() {
    hub.run(
        context -> {
          var first = context.getBean("provider-socket", ProviderSocketComponent.class);
          var second = context.getBean("provider-socket", ProviderSocketComponent.class);
          assertThat(first).isNotSameAs(second);
          assertThat(first.getVertx()).isSameAs(second.getVertx());
        });
  }

  private static DefaultCamelContext flow(ApplicationContext spring, List<Exchange> taken)
      throws Exception {
    var camel =
        new DefaultCamelContext(new DefaultRegistry(new ApplicationContextBeanRepository(spring)));
    camel.getShutdownStrategy().setTimeout(6);
    camel.getPropertiesComponent().setInitialProperties(settings(spring));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:intake").process(exchange -> taken.add(exchange.copy()));
          }
        });
    for (String file :
        List.of("templates/stream-socket.camel.yaml", "flows/alpaca-stream.camel.yaml")) {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              PluginHelper.getResourceLoader(camel)
                  .resolveResource("file:" + Path.of("routes", file)));
    }
    camel.start();
    return camel;
  }

  private static Properties settings(ApplicationContext spring) {
    var properties = new Properties();
    for (String key : List.of("stream-feed", "stream-url")) {
      String name = "souk.providers.alpaca." + key;
      properties.setProperty(name, spring.getEnvironment().getRequiredProperty(name));
    }
    return properties;
  }
}
