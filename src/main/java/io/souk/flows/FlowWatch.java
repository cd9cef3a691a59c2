package io.souk.flows;

import io.souk.flows.files.FlowFiles;
import io.souk.flows.files.RoutesFolder;
import io.souk.flows.poll.Polls;
import io.souk.flows.running.FlowLoader;
import io.souk.threads.OwnThread;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the routes folder from the moment the hub has started until it stops, on a thread of its
 * own, so that no flow holds up the start. It stops before Camel does: no swap meets a shutdown.
 */
@Component
class FlowWatch extends OwnThread {

  private static final Logger log = LoggerFactory.getLogger(FlowWatch.class);

  /** Soon enough after a change was seen to have it in force within five seconds of its saving. */
  private static final Duration SOON = Duration.ofMillis(800);

  private final RoutesFolder folder;
  private final FlowFiles files;
  private final FlowLoader loader;
  private final Polls polls;
  private final FlowMeters meters;
  private final Duration lookEvery;
  private final ApplicationContext hub;
  private String trouble = "";

  FlowWatch(
      RoutesFolder folder,
      FlowFiles files,
      FlowLoader loader,
      Polls polls,
      FlowMeters meters,
      FlowsSettings settings,
      ApplicationContext hub) {
    super("flows");
    this.folder = folder;
    this.files = files;
    this.loader = loader;
    this.polls = polls;
    this.meters = meters;
    this.lookEvery = settings.lookEvery();
    this.hub = hub;
  }

  @EventListener
  void started(ApplicationStartedEvent event) {
    if (event.getApplicationContext() == hub) {
      begin();
    }
  }

  void begin() {
    log.info("Flows come from {}", folder.name());
    doIn(Duration.ZERO, this::lookAndGoOn);
  }

  private void lookAndGoOn() {
    try {
      look();
      trouble = "";
    } catch (IOException | RuntimeException failed) {
      files.forget();
      tell(failed);
    } finally {
      boolean soon = files.isRestless() && lookEvery.compareTo(SOON) > 0;
      doIn(soon ? SOON : lookEvery, this::lookAndGoOn);
    }
  }

  private void look() throws IOException {
    var news = files.look();
    if (news.isPresent()) {
      polls.startTogether(() -> loader.take(news.get()));
      meters.follow();
    }
  }

  /** What is wrong for long is said once. */
  private void tell(Exception failed) {
    if (!failed.toString().equals(trouble)) {
      trouble = failed.toString();
      log.warn("Flows stay as they are, {} is looked at again: {}", folder.name(), trouble);
    }
  }
}
