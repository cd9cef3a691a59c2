package io.souk.flows.socket;

import io.souk.providers.NotYetKnown;
import io.souk.providers.StreamSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps one stream connected: one connection or one attempt at a time, credentials read anew for
 * each, ever longer pauses between them. Lives on the loop; the four verbs may be called by
 * anybody.
 */
final class Line implements Caller {

  private final SocketOptions options;
  private final SocketSurroundings around;
  private final StreamSession session;
  private final FrameQueue queue;
  private final SocketReport report;
  private final Tries tries;
  private final Patience patience;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private Call call;
  private Set<String> wantedMeanwhile;
  private boolean preparing;
  private boolean stopped;

  Line(
      SocketOptions options,
      SocketSurroundings around,
      StreamSession session,
      FrameQueue queue,
      SocketReport report) {
    this.options = options;
    this.around = around;
    this.session = session;
    this.queue = queue;
    this.report = report;
    this.tries = new Tries(around, options, this::prepare);
    this.patience = new Patience(options.silence());
  }

  void start() {
    around.loop().run(this::prepare);
  }

  /** Closes the connection and makes no other; the answer comes when nothing of it is left. */
  CompletableFuture<Void> stop() {
    around.loop().run(this::stopNow);
    return gone;
  }

  /** Other symbols are wanted than before. */
  void want(Set<String> symbols) {
    around.loop().run(() -> wantNow(symbols));
  }

  /** What waits is half stored: the socket may be read again. */
  void resume() {
    around.loop().run(this::resumeNow);
  }

  private void stopNow() {
    stopped = true;
    tries.cancel();
    if (call == null) {
      gone.complete(null);
    } else {
      call.hangUp("the flow was stopped");
    }
  }

  private void wantNow(Set<String> symbols) {
    if (preparing) {
      wantedMeanwhile = symbols;
    } else if (call != null) {
      call.want(symbols);
    }
  }

  private void resumeNow() {
    if (call != null) {
      call.resume();
    }
  }

  private void prepare() {
    if (!stopped) {
      preparing = true;
      wantedMeanwhile = null;
      around.loop().aside(session::prepare, this::prepared);
    }
  }

  private void prepared(Optional<String> obstacle, Throwable trouble) {
    preparing = false;
    if (stopped) {
      return;
    }
    if (trouble instanceof NotYetKnown) {
      report.waits(trouble.getMessage(), tries.after(Ending.beforeDialing("", around.now())));
    } else if (trouble != null) {
      String reason = "what is wanted could not be read: " + trouble.getMessage();
      tryAgain(Ending.beforeDialing(reason, around.now()));
    } else if (obstacle.isPresent()) {
      report.notConfigured(obstacle.get());
      tries.whenChanged();
    } else {
      dial();
    }
  }

  private void dial() {
    report.dialing();
    call = new Call(around, options, session, patience, report, this);
    call.dial();
    if (wantedMeanwhile != null) {
      wantNow(wantedMeanwhile);
      wantedMeanwhile = null;
    }
  }

  @Override
  public boolean data(String frame, Instant heardAt) {
    int items = session.items(frame);
    report.heard(items);
    return queue.add(new Frame(frame, items, session.given(), heardAt, System.nanoTime()));
  }

  @Override
  public void ended(Ending ending) {
    call = null;
    if (stopped) {
      report.ceased(ending);
      gone.complete(null);
    } else if (ending.forGood()) {
      report.refusedForGood(ending);
      tries.whenChanged();
    } else {
      tryAgain(ending);
    }
  }

  private void tryAgain(Ending ending) {
    Duration pause = tries.after(ending);
    report.lost(ending, pause, tries.count());
  }
}
