package io.souk.flows;

import static io.souk.flows.running.TestFlows.RING;
import static io.souk.flows.running.TestFlows.SAY;
import static io.souk.flows.running.TestFlows.ring;
import static io.souk.flows.running.TestFlows.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.souk.flows.FlowStatus.State;
import io.souk.flows.Flows.NoSuchFlow;
import io.souk.flows.running.FlowsUnderTest;
import io.souk.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The page and Hawtio are two hands on the same switch. */
class SwitchboardTest {

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
  private final List<String> fired = new ArrayList<>();
  private FlowsUnderTest running;
  private Flows flows;

  @BeforeEach
  void oneStreamOnePollAndOneThatIsRefused() {
    running = new FlowsUnderTest(folder, database);
    running
        .save("templates/say.camel.yaml", SAY)
        .save("templates/ring.camel.yaml", RING)
        .save("flows/acme-words.camel.yaml", say("acme-words", "word"))
        .save("flows/acme-bell.camel.yaml", ring("acme-bell", "0 5 16 ? * MON-FRI"))
        .save("flows/broken.camel.yaml", "- nonsense")
        .settle();
    var beans = new StaticListableBeanFactory();
    beans.addBean("breakers", breakers);
    var board =
        new FlowBoard(
            running.stage(),
            running.conditions(),
            new Tally(database.client(), Clock.systemUTC()),
            beans.getBeanProvider(CircuitBreakerRegistry.class));
    flows = new Switchboard(running.roll(), board, running.stage(), fired::add);
  }

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void allFlowsAreListedByNameWithTheRefusedOnes() {
    assertThat(flows.all())
        .extracting(FlowStatus::flow, FlowStatus::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("acme-bell", State.RUNNING),
            org.assertj.core.groups.Tuple.tuple("acme-words", State.RUNNING),
            org.assertj.core.groups.Tuple.tuple("broken", State.REFUSED));
  }

  @Test
  void aPollSaysWhenItFiresAndNext() {
    var bell = status("acme-bell");

    assertThat(bell.stream()).isFalse();
    assertThat(bell.about()).isEqualTo("Rings");
    assertThat(bell.source()).isEqualTo("at 16:05, weekdays, New York");
    assertThat(bell.provider()).isEqualTo("acme");
    assertThat(bell.nextFireAt()).isAfter(Instant.now());
    var next = bell.nextFireAt().atZone(ZoneId.of("America/New_York"));
    assertThat(next.getHour() * 60 + next.getMinute()).isEqualTo(16 * 60 + 5);
    assertThat(bell.revision()).isEqualTo(running.entry("acme-bell").running().id());
    assertThat(bell.revisionAt()).isNotNull();
    assertThat(bell.lastRowAt()).isNull();
  }

  @Test
  void aRefusedFlowSaysWhereAndWhy() {
    var broken = status("broken");

    assertThat(broken.state()).isEqualTo(State.REFUSED);
    assertThat(broken.revision()).isNull();
    assertThat(broken.refusal().file()).isEqualTo("flows/broken.camel.yaml");
    assertThat(broken.detail()).isEqualTo(broken.refusal().reason());
  }

  @Test
  void aStoppedFlowStopsAndAStartedOneStarts() {
    flows.stop("acme-bell");
    assertThat(status("acme-bell").state()).isEqualTo(State.STOPPED);
    assertThat(status("acme-bell").nextFireAt()).isNull();

    flows.start("acme-bell");
    assertThat(status("acme-bell").state()).isEqualTo(State.RUNNING);
    assertThat(status("acme-bell").nextFireAt()).isAfter(Instant.now());
  }

  @Test
  void whatHawtioStopsIsStoppedHereAtOnce() throws Exception {
    hawtio("acme-words", "stop");
    assertThat(status("acme-words").state()).isEqualTo(State.STOPPED);

    hawtio("acme-words", "start");
    assertThat(status("acme-words").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whatIsStoppedHereIsStoppedInHawtio() throws Exception {
    flows.stop("acme-words");

    var mbeans = ManagementFactory.getPlatformMBeanServer();
    assertThat(mbeans.getAttribute(mbean("acme-words"), "State")).isEqualTo("Stopped");
  }

  @Test
  void aRouteThatHawtioRemovedComesBackByStart() throws Exception {
    hawtio("acme-words", "stop");
    hawtio("acme-words", "remove");
    assertThat(status("acme-words").state()).isEqualTo(State.STOPPED);
    assertThat(status("acme-words").detail()).contains("removed");

    running.ear().heard().clear();
    flows.start("acme-words");
    await().until(() -> running.ear().heard().contains("word"));
    assertThat(status("acme-words").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whatAFlowSaysOfItselfIsShownWhileItRuns() {
    running.conditions().set("acme-words", State.TROUBLED, "the provider is silent");
    assertThat(status("acme-words").state()).isEqualTo(State.TROUBLED);
    assertThat(status("acme-words").detail()).isEqualTo("the provider is silent");

    flows.stop("acme-words");
    assertThat(status("acme-words").state()).isEqualTo(State.STOPPED);
    assertThat(status("acme-words").detail()).isEmpty();
  }

  @Test
  void theBreakerOfTheProviderIsShown() {
    assertThat(status("acme-bell").breaker()).isEmpty();

    breakers.circuitBreaker("acme").transitionToOpenState();
    assertThat(status("acme-bell").breaker()).isEqualTo("open");
    breakers.circuitBreaker("acme").transitionToHalfOpenState();
    assertThat(status("acme-bell").breaker()).isEqualTo("half-open");
  }

  @Test
  void aPollFiresWhenAPersonAsks() {
    flows.runNow("acme-bell");

    assertThat(fired).containsExactly("acme-bell");
  }

  @Test
  void whatWasNeverAcceptedCannotStart() {
    assertThatThrownBy(() -> flows.start("broken")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aNameThatNoFlowHasIsNoFlow() {
    assertThat(flows.one("nobody")).isEmpty();
    assertThatThrownBy(() -> flows.start("nobody")).isInstanceOf(NoSuchFlow.class);
    assertThatThrownBy(() -> flows.stop("nobody")).isInstanceOf(NoSuchFlow.class);
    assertThatThrownBy(() -> flows.runNow("nobody")).isInstanceOf(NoSuchFlow.class);
    assertThat(fired).isEmpty();
  }

  private FlowStatus status(String flow) {
    return flows.one(flow).orElseThrow();
  }

  private void hawtio(String flow, String verb) throws Exception {
    ManagementFactory.getPlatformMBeanServer()
        .invoke(mbean(flow), verb, new Object[0], new String[0]);
  }

  private ObjectName mbean(String flow) throws Exception {
    String context = running.hub().getManagementName();
    return new ObjectName(
        "org.apache.camel:context=" + context + ",type=routes,name=\"" + flow + "\"");
  }
}
