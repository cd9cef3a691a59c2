package io.souk.flows.running;

import io.souk.flows.files.FaultyFlow;
import io.souk.flows.files.FlowText;
import io.souk.flows.files.RouteFiles;
import io.souk.flows.lint.FlowLint;
import io.souk.flows.poll.ProviderShelf;
import io.souk.flows.rehearsal.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the running flows equal to the texts in the folder, each flow for itself. */
@Component
public class FlowLoader {

  private static final Logger log = LoggerFactory.getLogger(FlowLoader.class);

  private final FlowLint lint = new FlowLint();
  private final ProviderShelf providers;
  private final FlowRoll roll;
  private final Rehearsal rehearsal;
  private final Revisions revisions;
  private final FlowSwap swap;

  FlowLoader(
      ProviderShelf providers,
      FlowRoll roll,
      Rehearsal rehearsal,
      Revisions revisions,
      FlowSwap swap) {
    this.providers = providers;
    this.roll = roll;
    this.rehearsal = rehearsal;
    this.revisions = revisions;
    this.swap = swap;
  }

  /**
   * Takes a look's texts: what is new or edited is put, what is gone is removed.
   *
   * @throws IllegalStateException if some flow could be neither taken nor refused, for example
   *     because the database was away; all others are as they should be
   */
  public void take(RouteFiles files) {
    providers.take(files.providers());
    var texts = files.flows();
    Set<String> there = texts.stream().map(FlowText::flow).collect(Collectors.toSet());
    List<String> undone = new ArrayList<>();
    roll.all().stream()
        .map(FlowEntry::flow)
        .filter(flow -> !there.contains(flow))
        .forEach(flow -> alone(flow, () -> remove(flow), undone));
    texts.forEach(text -> alone(text.flow(), () -> put(text), undone));
    if (!undone.isEmpty()) {
      throw new IllegalStateException("Not done: " + String.join("; ", undone));
    }
  }

  private void alone(String flow, Runnable move, List<String> undone) {
    try {
      roll.alone(flow, move);
    } catch (RuntimeException failed) {
      log.debug("Flow {}", flow, failed);
      undone.add(flow + ": " + failed.getMessage());
    }
  }

  private void remove(String flow) {
    swap.remove(flow);
    roll.remove(flow);
    log.info("Flow {} is removed: its file is gone", flow);
  }

  private void put(FlowText text) {
    var entry = roll.entry(text.flow());
    if (entry.filter(known -> known.newest().equals(text)).isPresent()) {
      return;
    }
    var running = entry.map(FlowEntry::running).orElse(null);
    try {
      if (running != null && running.text().equals(text)) {
        roll.put(FlowEntry.running(text, running));
        log.info("Flow {} has its running text back, revision {}", text.flow(), running.id());
      } else {
        accept(text, running);
      }
    } catch (FaultyFlow faulty) {
      refuse(text, entry.orElse(null), faulty);
    }
  }

  /** What was accepted before and is unchanged needs no rehearsal: a quick start depends on it. */
  private void accept(FlowText text, Revision running) {
    lint.check(text);
    var known = revisions.known(text);
    if (known.isEmpty()) {
      rehearsal.check(text);
    }
    var revision = known.orElseGet(() -> revisions.accept(text));
    run(text, running, revision);
  }

  private void run(FlowText newest, Revision before, Revision after) {
    try {
      swap.put(before, after);
    } catch (FaultyFlow faulty) {
      revisions.withdraw(after, faulty.fault());
      throw faulty;
    }
    roll.put(FlowEntry.running(newest, after));
    log.info("Flow {} is in force, revision {}", newest.flow(), after.id());
  }

  private void refuse(FlowText text, FlowEntry entry, FaultyFlow faulty) {
    log.warn("Flow {} is refused: {}", text.flow(), faulty.fault());
    var why = revisions.refuse(text, faulty.fault());
    var known = entry == null ? new FlowEntry(text, null, text.sheet(), why) : entry;
    roll.put(known.refused(text, why));
    if (known.running() == null) {
      runLastAccepted(text);
    }
  }

  /**
   * After a restart the last good text is in the database alone: the promise holds all the same.
   */
  private void runLastAccepted(FlowText text) {
    revisions
        .lastAccepted(text.flow())
        .filter(last -> !last.text().files().equals(text.files()))
        .ifPresent(
            last -> {
              var refusal = roll.entry(text.flow()).orElseThrow().refusal();
              try {
                swap.put(null, last);
                roll.put(FlowEntry.running(text, last).refused(text, refusal));
                log.info("Flow {} goes on with its revision {}", text.flow(), last.id());
              } catch (FaultyFlow alsoFaulty) {
                log.warn("Flow {}: its last good text fails: {}", text.flow(), alsoFaulty.fault());
              }
            });
  }
}
