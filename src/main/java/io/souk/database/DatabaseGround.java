package io.souk.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Lays the ground at start: the server, the migrations, the house's birth mark, the partitions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseGround {

  /**
   * Used where no other database is named. It stops after everything that writes to it has stopped.
   */
  @Bean
  @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
  JdbcConnectionDetails embeddedDatabase(DatabaseSettings settings) {
    var server = EmbeddedServer.start(settings.folder());
    SpringApplication.getShutdownHandlers().add(server::close);
    return new EmbeddedConnection(server.url());
  }

  @Bean
  FlywayMigrationStrategy migrations(Environment environment) {
    boolean live = environment.matchesProfiles("live");
    return flyway -> {
      flyway.migrate();
      BirthMark.check(flyway.getConfiguration().getDataSource(), live ? "live" : "demo");
    };
  }

  private record EmbeddedConnection(String url) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return "";
    }
  }
}
