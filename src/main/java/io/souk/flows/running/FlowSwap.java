package io.souk.flows.running;

import io.souk.flows.FlowConditions;
import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.flows.rehearsal.FaultPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts one revision in the place of another. What the old route had begun it finishes under the old
 * recipe; only then does the new one start. If the new one does not start, the old one is back.
 */
@Component
class FlowSwap {

  private static final Logger log = LoggerFactory.getLogger(FlowSwap.class);

  private final Stage stage;
  private final RecipeBook recipes;
  private final FlowConditions conditions;

  FlowSwap(Stage stage, RecipeBook recipes, FlowConditions conditions) {
    this.stage = stage;
    this.recipes = recipes;
    this.conditions = conditions;
  }

  /**
   * @param before the revision in force, null if there is none
   * @throws FaultyFlow if the new revision does not start; the one before is in force again
   */
  void put(Revision before, Revision after) {
    if (before != null && isSameRoute(before.text(), after.text())) {
      recipes.put(after);
      return;
    }
    boolean started = before == null || !stage.isStopped(before.text().flow());
    try {
      strike(after.text().flow());
      recipes.put(after);
      stage.raise(after.text(), started);
    } catch (Exception failed) {
      putBack(before, after, started);
      throw fault(after.text(), failed);
    }
  }

  void remove(String flow) {
    try {
      strike(flow);
    } catch (Exception failed) {
      throw new IllegalStateException("The flow " + flow + " could not be stopped", failed);
    } finally {
      recipes.remove(flow);
    }
  }

  private void strike(String flow) throws Exception {
    stage.strike(flow);
    conditions.clear(flow);
  }

  private void putBack(Revision before, Revision after, boolean started) {
    if (before == null) {
      recipes.remove(after.text().flow());
      return;
    }
    try {
      recipes.put(before);
      stage.raise(before.text(), started);
    } catch (Exception failed) {
      log.error(
          "Flow {}: the revision {} is not back either", before.text().flow(), before.id(), failed);
    }
  }

  private static FaultyFlow fault(FlowText text, Exception failed) {
    return failed instanceof FaultyFlow faulty ? faulty : FaultPlace.of(text, failed);
  }

  /** A mapping or a write can change under a running route: its next intake uses the new one. */
  private static boolean isSameRoute(FlowText before, FlowText after) {
    return before.route().equals(after.route());
  }
}
