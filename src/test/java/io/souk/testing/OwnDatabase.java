package io.souk.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a hub in a test a database of its own, which the test can ask for as a bean. */
public final class OwnDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext hub) {
    var database = TestDatabase.fresh();
    TestPropertyValues.of(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=postgres",
            "spring.datasource.password=")
        .applyTo(hub);
    hub.getBeanFactory().registerSingleton("testDatabase", database);
  }
}
