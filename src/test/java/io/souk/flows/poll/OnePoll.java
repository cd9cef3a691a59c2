package io.souk.flows.poll;

import io.souk.flows.poll.FakeRuns.Line;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One poll for a test: a fake provider and, once the plan is made, the hub that asks it. */
final class OnePoll implements AfterEachCallback {

  static final String FLOW = "alpaca-bars";

  final FakeProvider provider = new FakeProvider();
  final PollHub.Plan plan = new PollHub.Plan();
  private PollHub hub;

  /** Started at the first time. */
  PollHub hub() {
    if (hub == null) {
      hub = new PollHub(provider, plan);
    }
    return hub;
  }

  /** Waits for the end of it. */
  Line firstRun() {
    return hub().run(FLOW, 1);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (hub != null) {
      hub.close();
    }
  }
}
