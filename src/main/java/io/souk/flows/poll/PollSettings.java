package io.souk.flows.poll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What all polls have in common; each key is explained in application.yaml.
 *
 * @param deadline for one call as a whole: connecting, asking and the last byte of the answer
 * @param largestAnswer unpacked; what is larger is not read to its end
 * @param listDeadline the same for a list that is read piece by piece
 * @param largestList unpacked; a longer one is not read to its end
 * @param retries how often a run asks again before it gives up
 * @param firstWait before the first retry; each further one waits twice as long
 * @param breakerRest how long a provider is left alone after its breaker opened
 * @param repeatAfter when a run that gave up is repeated; each further time waits twice as long
 */
@Validated
@ConfigurationProperties(prefix = "souk.polls", ignoreUnknownFields = false)
record PollSettings(
    @NotNull Duration deadline,
    @NotNull DataSize largestAnswer,
    @NotNull Duration listDeadline,
    @NotNull DataSize largestList,
    @Min(0) @Max(10) int retries,
    @NotNull Duration firstWait,
    @NotNull Duration breakerRest,
    @NotNull Duration repeatAfter) {

  /** Of an answer that is read as a whole. */
  CallGuard.Limits whole() {
    return new CallGuard.Limits(deadline, largestAnswer);
  }

  /** Of a list that is read piece by piece. */
  CallGuard.Limits list() {
    return new CallGuard.Limits(listDeadline, largestList);
  }
}
