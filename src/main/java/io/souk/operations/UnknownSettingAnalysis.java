package io.souk.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the hub did not start, instead of a stack trace. */
final class UnknownSettingAnalysis extends AbstractFailureAnalyzer<UnknownSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnknownSetting cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the key or take it out. All keys are in application.yaml, each with its comment.",
        cause);
  }
}
