package io.souk.dashboard;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Whatever ends a browser's line, the browser is let go of. */
record LineEnd(LiveClient client) implements AsyncListener {

  @Override
  public void onComplete(AsyncEvent event) {
    client.close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    client.close();
  }

  @Override
  public void onError(AsyncEvent event) {
    client.close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nothing begins anew.
  }
}
