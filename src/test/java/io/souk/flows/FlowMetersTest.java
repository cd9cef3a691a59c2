package io.souk.flows;

import static io.souk.flows.running.TestFlows.SAY;
import static io.souk.flows.running.TestFlows.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.souk.flows.running.FlowsUnderTest;
import io.souk.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowMetersTest {

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void eachFlowIsMeasuredAsLongAsItIsThere() {
    try (var flows = new FlowsUnderTest(folder, database)) {
      flows.save("templates/say.camel.yaml", SAY).save("flows/a.camel.yaml", say("a", "x"));
      flows.save("flows/b.camel.yaml", say("b", "x")).settle();
      anIntakeOf("a");
      var clock = Clock.systemUTC();
      var meters =
          new FlowMeters(
              registry,
              flows.roll(),
              new Tally(database.client(), clock),
              new RefusalTally(database.client(), clock),
              clock);
      meters.follow();

      assertThat(counted("souk.rows.received", "a")).isEqualTo(5);
      assertThat(counted("souk.rows.stored", "a")).isEqualTo(3);
      assertThat(counted("souk.rows.received", "b")).isZero();
      assertThat(refused("a", "DRIFT")).isEqualTo(2);
      assertThat(refused("a", "MALFORMED")).isZero();
      assertThat(age("a")).isBetween(0.0, 60.0);
      assertThat(age("b")).isNaN();

      flows.delete("flows/b.camel.yaml").settle();
      meters.follow();
      assertThat(registry.find("souk.flow.age").tag("flow", "b").gauge()).isNull();
      assertThat(registry.find("souk.flow.age").tag("flow", "a").gauge()).isNotNull();
    }
  }

  private double counted(String name, String flow) {
    return registry.get(name).tag("flow", flow).functionCounter().count();
  }

  private double refused(String flow, String code) {
    return registry
        .get("souk.rows.refused")
        .tags("flow", flow, "code", code)
        .functionCounter()
        .count();
  }

  private double age(String flow) {
    return registry.get("souk.flow.age").tag("flow", flow).gauge().value();
  }

  private void anIntakeOf(String flow) {
    database
        .client()
        .sql(
            """
            WITH entry AS (
              INSERT INTO intake (id, flow, source, received_at, format, payload, payload_bytes,
                                  received, stored, unchanged, superseded, refused)
              VALUES (next_intake(), :flow, 'test', now(), 'text', '', 0, 5, 3, 0, 0, 2)
              RETURNING id)
            INSERT INTO refused_row (intake_id, flow, code, reason, item, refused_at)
            SELECT id, :flow, 'DRIFT', 'test', 'item', now() FROM entry, generate_series(1, 2)
            """)
        .param("flow", flow)
        .update();
  }
}
