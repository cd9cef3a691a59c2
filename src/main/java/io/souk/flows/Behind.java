package io.souk.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Writes one thing while the next one is fetched, in order and never more than one behind. An
 * exchange that carries one as variable {@code behind} is read by the intake at once and written by
 * another thread; what goes wrong there is thrown by the next verb, and tried again by the one
 * after.
 */
public final class Behind {

  private final Executor hand;
  private final List<Runnable> afterwards = new ArrayList<>();
  private Runnable work;
  private CompletableFuture<Void> under;

  public Behind(Executor hand) {
    this.hand = hand;
  }

  /** Takes work over, once all before it is done. */
  public void write(Runnable next) {
    settle();
    work = next;
    begin();
  }

  /** What to do when all work so far is done. */
  public void then(Runnable next) {
    afterwards.add(next);
  }

  /** Returns when all work is done; it is begun again if it failed and that was said. */
  public void settle() {
    if (work != null) {
      if (under == null) {
        begin();
      }
      await();
      work = null;
    }
    while (!afterwards.isEmpty()) {
      afterwards.get(0).run();
      afterwards.remove(0);
    }
  }

  private void begin() {
    under = CompletableFuture.runAsync(work, hand);
  }

  private void await() {
    try {
      under.join();
    } catch (CompletionException failed) {
      under = null;
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
