package io.souk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.souk.flows.files.FlowText;
import io.souk.flows.lint.FlowLint;
import io.souk.flows.rehearsal.Sample;
import io.souk.testing.OurRoutes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract that each file in {@code routes/flows} keeps: a new one gets these tests for free,
 * and fails until {@code routes/samples/<flow>.json} holds what was received and the rows that it
 * must become.
 */
class EveryFlowTest {

  private static final List<FlowText> FLOWS = OurRoutes.flows();

  @Test
  void thereAreFlowsToLookAt() {
    assertThat(FLOWS).hasSizeGreaterThan(4);
  }

  @TestFactory
  Stream<DynamicTest> keepsTheLaw() {
    return FLOWS.stream()
        .map(
            flow ->
                dynamicTest(
                    flow.flow(),
                    () ->
                        assertThatCode(() -> new FlowLint().check(flow))
                            .doesNotThrowAnyException()));
  }

  @TestFactory
  Stream<DynamicTest> mapsWhatWasReceivedToTheRowsExpected() {
    return FLOWS.stream()
        .map(
            flow ->
                dynamicTest(
                    flow.flow(),
                    () ->
                        assertThat(String.join("\n", sample(flow).mapped()))
                            .isEqualTo(String.join("\n", sample(flow).expected()))));
  }

  @TestFactory
  Stream<DynamicTest> itsSampleShowsEveryKindOfRowThatItMakes() {
    return FLOWS.stream()
        .map(
            flow ->
                dynamicTest(
                    flow.flow(),
                    () -> assertThat(sample(flow).kinds()).containsAll(flow.sheet().kinds())));
  }

  private static Sample sample(FlowText flow) {
    String path = FlowText.sample(flow.flow());
    return Sample.of(
        flow, flow.text(path).orElseThrow(() -> new AssertionError("there is no routes/" + path)));
  }
}
