package io.souk.flows.running;

import io.souk.flows.FlowStatus.RefusedRevision;
import io.souk.flows.files.FlowSheet;
import io.souk.flows.files.FlowText;

/**
 * What is known of one flow.
 *
 * @param newest the text that lies in the folder
 * @param running the revision that is in force; null if none was ever accepted
 * @param sheet what the running text says of itself, or the newest one where none runs
 * @param refusal why the newest text is not in force; null if it is
 */
public record FlowEntry(
    FlowText newest, Revision running, FlowSheet sheet, RefusedRevision refusal) {

  static FlowEntry running(FlowText newest, Revision revision) {
    return new FlowEntry(newest, revision, revision.text().sheet(), null);
  }

  FlowEntry refused(FlowText text, RefusedRevision why) {
    return new FlowEntry(text, running, running == null ? text.sheet() : sheet, why);
  }

  public String flow() {
    return newest.flow();
  }
}
