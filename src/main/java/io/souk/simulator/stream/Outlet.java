package io.souk.simulator.stream;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Bytes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The way out of one connection: frames wait while the client does not read, and faults strike as
 * they leave.
 */
final class Outlet {

  private static final int SOCKET_BYTES = 256 * 1024;
  private static final byte[] NOT_JSON =
      "<html><body>upstream error</body></html>".getBytes(StandardCharsets.UTF_8);

  private final ServerWebSocket socket;
  private final Gate gate;
  private final Codec codec;
  private final Faults faults;
  private final Journal journal;
  private final int connection;
  private final FrameBuilder builder;
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private Frame held;
  private long waitingBytes;
  private long allowance;
  private long allowedAt = System.nanoTime();
  private long sent;

  Outlet(ServerWebSocket socket, Gate gate, Codec codec, Faults faults, Journal journal, int id) {
    this.socket = socket;
    this.gate = gate;
    this.codec = codec;
    this.faults = faults;
    this.journal = journal;
    connection = id;
    builder = new FrameBuilder(codec);
    socket.setWriteQueueMaxSize(SOCKET_BYTES);
    socket.drainHandler(ready -> drain());
  }

  void offer(Message message, Bytes encoded, int batch) {
    builder.add(encoded, journal.on() ? message : null);
    sent++;
    if (builder.count() >= batch) {
      seal();
    }
  }

  /** Sends what was offered so far. */
  void flush() {
    if (builder.count() > 0) {
      seal();
    } else if (held != null) {
      queue(held);
      held = null;
    }
    drain();
  }

  /** Sends a control message after everything that was offered before it. */
  void control(byte[] frame) {
    flush();
    queue(new Frame(frame, java.util.List.of(), false));
    drain();
  }

  /** Bytes that wait for the client. */
  long waitingBytes() {
    return waitingBytes;
  }

  /** Items offered since the connection began. */
  long sent() {
    return sent;
  }

  void discard() {
    waiting.clear();
    waitingBytes = 0;
  }

  private void seal() {
    boolean reorder = faults.reorder.strikes();
    Frame frame = builder.seal(reorder);
    if (reorder && held == null) {
      held = frame;
      return;
    }
    queue(frame);
    if (held != null) {
      queue(held);
      held = null;
    }
  }

  private void queue(Frame frame) {
    waiting.add(frame);
    waitingBytes += frame.bytes().length;
  }

  private void drain() {
    while (!waiting.isEmpty() && !gate.deaf() && !socket.isClosed() && !socket.writeQueueFull()) {
      if (!allowed(waiting.peek().bytes().length)) {
        return;
      }
      Frame frame = waiting.poll();
      waitingBytes -= frame.bytes().length;
      send(frame);
    }
  }

  private void send(Frame frame) {
    if (frame.data() && faults.garble.strikes()) {
      write(garbled(frame.bytes()));
      journal.note(connection, frame.items(), Journal.GARBLED);
      return;
    }
    write(frame.bytes());
    journal.note(connection, frame.items(), Journal.SENT);
    if (frame.data() && faults.duplicate.strikes()) {
      write(frame.bytes());
      journal.note(connection, frame.items(), Journal.DUPLICATE);
    }
  }

  private void write(byte[] bytes) {
    if (codec == Codec.JSON) {
      socket.writeFinalTextFrame(new String(bytes, StandardCharsets.UTF_8));
    } else {
      socket.writeFinalBinaryFrame(Buffer.buffer(bytes));
    }
  }

  /** In turn a frame that is cut, and one that is no JSON at all. */
  private byte[] garbled(byte[] whole) {
    return sent % 2 == 0 ? Arrays.copyOf(whole, whole.length / 2) : NOT_JSON;
  }

  /** Whether so many bytes may leave now, while the connection is slowed down. */
  private boolean allowed(long bytes) {
    if (!faults.slow.active()) {
      allowance = 0;
      return true;
    }
    long now = System.nanoTime();
    allowance += (now - allowedAt) * faults.bytesPerSecond() / 1_000_000_000L;
    allowedAt = now;
    if (allowance < bytes) {
      return false;
    }
    allowance = 0;
    return true;
  }
}
