package io.souk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test over real HTTP against a hub of the gates alone; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = OwnDatabase.class)
@SpringBootTest(
    classes = GateHub.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "souk.api.key=" + GateTest.API_KEY,
      "logging.level.io.souk.audit=warn",
      // Off in tests otherwise.
      "management.prometheus.metrics.export.enabled=true"
    })
public @interface GateTest {

  String API_KEY = "a-key-that-nobody-may-read-3f9c";
}
