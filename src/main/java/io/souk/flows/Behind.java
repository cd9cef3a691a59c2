package io.souk.flows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Takes work over while the next is fetched, two parts at a time and in no order among them. What
 * goes wrong is thrown by a later verb, and tried again by the verb after that.
 */
public final class Behind {

  private static final int MOST = 2;

  private final Executor hands;
  private final Deque<Part> open = new ArrayDeque<>();

  /**
   * @param hands as many threads as there is work
   */
  public Behind(Executor hands) {
    this.hands = hands;
  }

  /** Takes work over, as soon as not too much is open. */
  public void take(Runnable work) {
    while (open.size() >= MOST) {
      settleFirst();
    }
    open.add(new Part(work));
  }

  /** What to do when all work so far is done. */
  public void then(Runnable next) {
    if (open.isEmpty()) {
      next.run();
    } else {
      open.getLast().next = next;
    }
  }

  /** Returns when all work is done. */
  public void settle() {
    while (!open.isEmpty()) {
      settleFirst();
    }
  }

  private void settleFirst() {
    open.element().settle();
    open.remove();
  }

  private final class Part {
    private final Runnable work;
    private Runnable next = () -> {};
    private CompletableFuture<Void> under;

    Part(Runnable work) {
      this.work = work;
      this.under = CompletableFuture.runAsync(work, hands);
    }

    void settle() {
      if (under == null) {
        under = CompletableFuture.runAsync(work, hands);
      }
      try {
        under.join();
      } catch (CompletionException failed) {
        under = null;
        throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
      }
      next.run();
    }
  }
}
