package io.souk.simulator.stream;

import io.souk.simulator.faults.Faults;
import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The way out of one connection: frames wait while the client does not read, and faults strike as
 * they leave.
 */
final class Outlet {

  private static final byte[] NOT_JSON =
      "<html><body>upstream error</body></html>".getBytes(StandardCharsets.UTF_8);

  private final Wire wire;
  private final Faults faults;
  private final Journal journal;
  private final int connection;
  private final FrameBuilder builder;
  private final SlowLane lane;
  private final Deque<Frame> waiting = new ArrayDeque<>();
  private Frame held;
  private long waitingBytes;
  private long sent;

  Outlet(Wire wire, Faults faults, Journal journal, int connection) {
    this.wire = wire;
    this.faults = faults;
    this.journal = journal;
    this.connection = connection;
    builder = new FrameBuilder(wire.codec());
    lane = new SlowLane(faults);
    wire.onRoom(this::drain);
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
    queue(new Frame(frame, List.of(), false));
    drain();
  }

  /** Sends a frame of data that was made elsewhere. */
  void data(byte[] frame) {
    sent++;
    queue(new Frame(frame, List.of(), true));
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
    while (!waiting.isEmpty() && wire.hasRoom()) {
      if (!lane.allows(waiting.peek().bytes().length)) {
        return;
      }
      Frame frame = waiting.poll();
      waitingBytes -= frame.bytes().length;
      send(frame);
    }
  }

  private void send(Frame frame) {
    if (frame.data() && faults.garble.strikes()) {
      wire.write(garbled(frame.bytes()));
      journal.note(connection, frame.items(), Journal.GARBLED);
      return;
    }
    wire.write(frame.bytes());
    journal.note(connection, frame.items(), Journal.SENT);
    if (frame.data() && faults.duplicate.strikes()) {
      wire.write(frame.bytes());
      journal.note(connection, frame.items(), Journal.DUPLICATE);
    }
  }

  /** In turn a frame that is cut, and one that is no JSON at all. */
  private byte[] garbled(byte[] whole) {
    return sent % 2 == 0 ? Arrays.copyOf(whole, whole.length / 2) : NOT_JSON;
  }
}
