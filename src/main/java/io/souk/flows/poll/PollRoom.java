package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.FlowConditions;
import io.souk.market.MarketCalendar;
import io.souk.providers.Credentials;
import io.souk.symbols.Watchlist;
import java.time.Clock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the room of the polls together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PollSettings.class)
class PollRoom {

  private static final int CAUTIOUS = 60;

  @Bean
  static ProviderBeans providerBeans(Environment environment) {
    return new ProviderBeans(environment);
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
      Environment environment,
      CircuitBreakerRegistry breakers,
      PollSettings settings,
      PollThreads threads,
      Clock clock) {
    return new Providers(
        name -> credentials(beans, name),
        name -> environment.getProperty(perMinute(name), Integer.class, CAUTIOUS),
        breakers,
        settings,
        threads.timer(),
        clock);
  }

  private static Credentials credentials(ListableBeanFactory beans, String provider) {
    String name = provider + "-credentials";
    return beans.containsBean(name) ? beans.getBean(name, Credentials.class) : Credentials.NONE;
  }

  private static String perMinute(String provider) {
    return "souk.providers." + provider + ".requests-per-minute";
  }

  @Bean
  Windows pollWindows(
      Watchlist watchlist, Marks marks, MarketCalendar calendar, PollThreads threads) {
    return new Windows(watchlist::symbols, marks, new Candles(calendar), threads.workers());
  }

  @Bean
  PollPolicy pollPolicy(PollSettings settings) {
    return new PollPolicy(settings);
  }

  @Bean
  Firing firing(PollThreads threads) {
    return new Firing(threads.timer(), threads.workers());
  }

  @Bean
  NewSymbols newSymbols(Windows pollWindows, Rounds pollRounds, Firing firing) {
    return new NewSymbols(pollWindows, pollRounds, firing);
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
