package io.souk.dashboard;

import io.souk.market.MarketCalendar;
import io.souk.testing.TestDatabase;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pages over a real database and behind the real gates, without flows, providers and simulator:
 * a test makes the market by hand.
 */
final class House implements AutoCloseable, AfterAllCallback {

  /* No configuration by annotation: a whole hub in another test must not find it by scanning. */
  @ComponentScan({"io.souk.dashboard", "io.souk.symbols", "io.souk.security"})
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  static class Rooms {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MarketCalendar marketCalendar() {
      return MarketCalendar.named("always-open");
    }

    @Bean
    FakeFlows flows() {
      return new FakeFlows();
    }

    @Bean
    FakeProviders providers() {
      return new FakeProviders();
    }

    @Bean
    FakeDemands demands() {
      return new FakeDemands();
    }

    @Bean
    FakeRefusedItems refusedItems() {
      return new FakeRefusedItems();
    }
  }

  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  private House(TestDatabase database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /**
   * Starts it on a port and a database of its own.
   *
   * @param settings keys of {@code application.yaml} that differ, as {@code key=value}
   */
  static House open(String... settings) {
    var database = TestDatabase.fresh();
    var arguments = new LinkedHashMap<String, String>();
    arguments.put("server.port", "0");
    arguments.put("spring.datasource.url", database.url());
    arguments.put("spring.datasource.username", "postgres");
    for (String setting : settings) {
      arguments.put(setting.split("=")[0], setting.split("=", 2)[1]);
    }
    var context =
        new SpringApplicationBuilder(Rooms.class)
            .profiles("demo")
            .run(
                arguments.entrySet().stream()
                    .map(argument -> "--" + argument.getKey() + "=" + argument.getValue())
                    .toArray(String[]::new));
    return new House(database, context);
  }

  String address() {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  JdbcClient database() {
    return database.client();
  }

  FakeFlows flows() {
    return context.getBean(FakeFlows.class);
  }

  FakeProviders providers() {
    return context.getBean(FakeProviders.class);
  }

  FakeDemands demands() {
    return context.getBean(FakeDemands.class);
  }

  FakeRefusedItems refusedItems() {
    return context.getBean(FakeRefusedItems.class);
  }

  <T> T room(Class<T> door) {
    return context.getBean(door);
  }

  void tell(Object event) {
    context.publishEvent(event);
  }

  @Override
  public void close() {
    context.close();
  }

  /** A house of a whole class is registered as an extension. */
  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }
}
