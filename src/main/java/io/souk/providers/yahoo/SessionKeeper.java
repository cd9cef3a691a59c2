package io.souk.providers.yahoo;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Keeps the one session of all flows. It is begun when the first call needs it and again when it is
 * refused; however many calls wait for it, it is begun once, and a failure is told to all of them.
 */
final class SessionKeeper {

  /** Begins a session. */
  @FunctionalInterface
  interface Beginning {
    Session begin() throws IOException;
  }

  private final Beginning beginning;
  private Session current;
  private CompletableFuture<Session> underWay;

  SessionKeeper(Beginning beginning) {
    this.beginning = beginning;
  }

  /** The session; begins one if there is none. Blocks while one is begun. */
  Session session() throws IOException {
    CompletableFuture<Session> awaited;
    boolean mine = false;
    synchronized (this) {
      if (current != null) {
        return current;
      }
      if (underWay == null) {
        underWay = new CompletableFuture<>();
        mine = true;
      }
      awaited = underWay;
    }
    if (mine) {
      begin(awaited);
    }
    return result(awaited);
  }

  private void begin(CompletableFuture<Session> awaited) {
    Session begun = null;
    try {
      begun = beginning.begin();
      awaited.complete(begun);
    } catch (IOException | RuntimeException failed) {
      awaited.completeExceptionally(failed);
    } finally {
      synchronized (this) {
        current = begun;
        underWay = null;
      }
    }
  }

  private static Session result(CompletableFuture<Session> awaited) throws IOException {
    try {
      return awaited.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** The crumb was refused: unless a newer session is there already, a new one is begun. */
  void replace(String refusedCrumb) throws IOException {
    drop(refusedCrumb);
    session();
  }

  /** The session of that crumb is over; the next call that needs one begins another. */
  synchronized void drop(String refusedCrumb) {
    if (current != null && current.crumb().equals(refusedCrumb)) {
      current = null;
    }
  }

  /** The session if there is one; begins none. */
  synchronized Session known() {
    return current;
  }
}
