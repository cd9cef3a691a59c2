package io.souk.flows.socket;

import io.souk.flows.Followed;
import io.souk.market.MarketCalendar;
import io.souk.market.Phase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;

/** The component by its name in YAML, and the few threads that all sockets share. */
@Configuration(proxyBeanMethods = false)
class SocketRoom {

  /** A pause of the whole JVM on a busy machine is no blocked loop. */
  private static final long BLOCKED_SECONDS = 20;

  /** One for each Camel context, so that a rehearsal cannot stop the running one. */
  @Bean("provider-socket")
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  ProviderSocketComponent providerSocket(
      Vertx vertx,
      SocketReports reports,
      LiveSockets live,
      Followed followed,
      MarketCalendar calendar,
      Clock clock) {
    return new ProviderSocketComponent(
        vertx,
        reports,
        live,
        followed,
        () -> calendar.phase(clock.instant()) == Phase.REGULAR,
        clock);
  }

  /** Made when the first socket is. */
  @Bean(destroyMethod = "close")
  @Lazy
  Vertx vertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(2)
            .setInternalBlockingPoolSize(2)
            .setMaxEventLoopExecuteTime(BLOCKED_SECONDS)
            .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS)
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }
}
