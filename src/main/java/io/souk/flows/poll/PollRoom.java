package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.FlowConditions;
import io.souk.flows.Followed;
import io.souk.flows.ProviderBoard;
import io.souk.market.MarketCalendar;
import io.souk.providers.Credentials;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.DefaultRegistry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the room of the polls together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PollSettings.class)
class PollRoom {

  private static final int CAUTIOUS = 60;
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Bean
  ProviderShelf providerShelf(
      ConfigurableEnvironment environment, ObjectProvider<Providers> providers) {
    return new ProviderShelf(environment, name -> providers.getObject().forget(name));
  }

  /** YAML finds the providers' parts by name, those too that come while the hub runs. */
  @Bean
  CamelContextConfiguration providerParts(ProviderShelf shelf, Providers providers) {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext context) {
        ((DefaultRegistry) context.getRegistry())
            .addBeanRepository(new ProviderParts(shelf, providers));
      }

      @Override
      public void afterApplicationStart(CamelContext context) {
        // All is said before.
      }
    };
  }

  @Bean
  CircuitBreakerRegistry circuitBreakers(PollSettings settings) {
    return CircuitBreakerRegistry.of(Providers.breakerConfig(settings));
  }

  @Bean
  PollThreads pollThreads() {
    return new PollThreads();
  }

  @Bean
  Providers providers(
      ListableBeanFactory beans,
      ProviderShelf shelf,
      JdbcClient database,
      CircuitBreakerRegistry breakers,
      PollSettings settings,
      PollThreads threads,
      Clock clock) {
    return new Providers(
        name -> credentials(beans, shelf, name),
        name -> perMinute(shelf, name),
        name -> plan(shelf, database, name),
        breakers,
        settings,
        threads.timer(),
        threads.workers(),
        clock);
  }

  private static Credentials credentials(
      ListableBeanFactory beans, ProviderShelf shelf, String provider) {
    String name = provider + "-credentials";
    return beans.containsBean(name)
        ? beans.getBean(name, Credentials.class)
        : KeyOfFile.of(shelf, provider);
  }

  private static int perMinute(ProviderShelf shelf, String provider) {
    return shelf.number(provider, "requests-per-minute").orElse(CAUTIOUS);
  }

  /** What each window of a provider's plan allows, the shortest first. */
  private static Map<String, Integer> allowed(ProviderShelf shelf, String provider) {
    var windows = new LinkedHashMap<String, Integer>();
    windows.put("1 minute", perMinute(shelf, provider));
    shelf.number(provider, "requests-per-half-day").ifPresent(n -> windows.put("12 hours", n));
    shelf.number(provider, "requests-per-day").ifPresent(n -> windows.put("1 day", n));
    return windows;
  }

  private static Plan plan(ProviderShelf shelf, JdbcClient database, String provider) {
    var plan = new StoredPlan(database, provider);
    allowed(shelf, provider).forEach(plan::allow);
    return plan;
  }

  @Bean
  ProviderBoard providerBoard(
      ProviderShelf shelf,
      Providers providers,
      CircuitBreakerRegistry breakers,
      PollSettings settings,
      JdbcClient database,
      Clock clock) {
    var asking = new StoredAsking(database, provider -> allowed(shelf, provider));
    return new ProviderWatch(shelf, providers, breakers, settings.breakerRest(), asking, clock);
  }

  @Bean
  Windows pollWindows(
      Followed followed,
      Marks marks,
      MarketCalendar calendar,
      PollThreads threads,
      StoredDemands demands) {
    return new Windows(
        followed,
        marks,
        new Candles(calendar),
        threads.workers(),
        Instant::toString,
        demands::open);
  }

  /** For lists that are asked by days, which are New York's. */
  @Bean
  Windows pollDays(Followed followed, Marks marks, MarketCalendar calendar, PollThreads threads) {
    return new Windows(
        followed,
        marks,
        new Candles(calendar),
        threads.workers(),
        moment -> LocalDate.ofInstant(moment, NEW_YORK).toString(),
        (flow, query, newest, candles) -> List.of());
  }

  @Bean
  Latest pollLatest(Windows pollWindows, PollThreads threads) {
    return new Latest(pollWindows, threads.workers());
  }

  @Bean
  DemandBook demandBook(JdbcClient database, Clock clock) {
    return new DemandBook(database, clock);
  }

  @Bean
  StoredDemands pollDemands(DemandBook book, Followed followed, PollThreads threads) {
    return new StoredDemands(book, followed, threads.workers());
  }

  @Bean
  PollPolicy pollPolicy(PollSettings settings, Providers providers) {
    return new PollPolicy(settings, providers::secrets);
  }

  @Bean
  Firing firing(PollThreads threads) {
    return new Firing(threads.timer(), threads.workers());
  }

  @Bean
  NewSymbols newSymbols(List<Windows> windows, Rounds pollRounds, Firing firing) {
    return new NewSymbols(windows, pollRounds, firing);
  }

  @Bean
  Aftermath aftermath(
      Firing firing,
      PollSettings settings,
      FlowConditions conditions,
      ApplicationEventPublisher events,
      Clock clock) {
    return new Aftermath(firing, new Patience(settings), conditions, events::publishEvent, clock);
  }

  @Bean
  RunHistory runHistory(
      Runs runs, Firing firing, Aftermath aftermath, FlowConditions conditions, Clock clock) {
    return new RunHistory(runs, firing, aftermath, conditions, clock);
  }
}
