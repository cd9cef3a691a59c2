package io.souk.flows.socket;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The few threads that all sockets share, made when the first socket is. */
@Configuration(proxyBeanMethods = false)
class SocketThreads {

  /** A pause of the whole JVM on a busy machine is no blocked loop. */
  private static final long BLOCKED_SECONDS = 20;

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
