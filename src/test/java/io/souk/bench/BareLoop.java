package io.souk.bench;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * The least that takes the same stream into the same tables: frames off a socket, parsed, COPYed,
 * committed. No ledger, no refusals, no latest, no second look at a key.
 */
final class BareLoop implements Subject, WebSocket.Listener, AutoCloseable {

  private static final String AUTH =
      "{\"action\":\"auth\",\"key\":\"second-key\",\"secret\":\"second-secret\"}";
  private static final String SUBSCRIBE =
      "{\"action\":\"subscribe\",\"trades\":[\"*\"],\"quotes\":[\"*\"]}";

  private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final CopyText text = new CopyText();
  private final Connection connection;
  private final int most;
  private final Duration wait;
  private final WebSocket socket;
  private final CompletableFuture<Void> loop;
  private volatile boolean open = true;
  private volatile long taken;
  private volatile Exception failed;

  /**
   * @param most items in one transaction, and {@code wait} how long the first of them waits for
   *     more: as the hub's stream flow does it
   */
  BareLoop(URI stream, Connection connection, int most, Duration wait) {
    this.connection = connection;
    this.most = most;
    this.wait = wait;
    loop = CompletableFuture.runAsync(this::run, work -> new Thread(work, "bare-loop").start());
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(stream, this).join();
    socket.sendText(AUTH, true).join();
    socket.sendText(SUBSCRIBE, true).join();
  }

  @Override
  public String name() {
    return "bare loop";
  }

  @Override
  public long taken() {
    if (failed != null) {
      throw new AssertionError(failed);
    }
    return taken;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      frames.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void run() {
    try {
      while (open || !frames.isEmpty()) {
        int items = collect();
        if (items > 0) {
          copy("trade", text.trades());
          copy("quote", text.quotes());
          connection.commit();
          text.clear();
          taken += items;
        }
      }
    } catch (Exception broken) {
      failed = broken;
    }
  }

  private int collect() throws Exception {
    int items = 0;
    long until = Long.MAX_VALUE;
    while (items < most) {
      long left = items == 0 ? wait.toNanos() : until - System.nanoTime();
      String frame = frames.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
      if (frame == null) {
        return items;
      }
      if (items == 0) {
        until = System.nanoTime() + wait.toNanos();
      }
      items += text.add(frame);
    }
    return items;
  }

  private void copy(String table, StringBuilder lines) throws Exception {
    if (lines.length() > 0) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + table + " FROM STDIN", new StringReader(lines.toString()));
    }
  }

  @Override
  public void close() throws SQLException {
    socket.abort();
    open = false;
    loop.join();
    connection.close();
  }
}
