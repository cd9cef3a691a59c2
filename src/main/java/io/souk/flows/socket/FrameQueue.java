package io.souk.flows.socket;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Frames between the socket and the one who stores them: in order, none dropped. It says when it is
 * full, so that the socket is paused, and when there is room again.
 */
final class FrameQueue {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final SocketOptions options;
  private final Runnable whenRoom;
  private int items;
  private long bytes;
  private boolean full;
  private boolean closed;

  /**
   * @param whenRoom called by the taker's thread when a full queue is half empty again
   */
  FrameQueue(SocketOptions options, Runnable whenRoom) {
    this.options = options;
    this.whenRoom = whenRoom;
  }

  /**
   * Keeps a frame, always.
   *
   * @return false if no more should come for now
   */
  boolean add(Frame frame) {
    lock.lock();
    try {
      boolean first = frames.isEmpty();
      frames.add(frame);
      items += frame.items();
      bytes += frame.text().length();
      full |= items >= options.queueItems() || bytes >= options.queueBytes();
      if (first || items >= options.maxItems()) {
        changed.signal();
      }
      return !full;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next batch: when it holds enough items, or its first frame has waited long enough. So while
   * the taker was busy a batch forms by itself and is there at once.
   *
   * @return null when the queue is closed and nothing is left
   */
  Batch take() throws InterruptedException {
    Batch batch;
    boolean room;
    lock.lockInterruptibly();
    try {
      while (!ripe()) {
        if (frames.isEmpty() && closed) {
          return null;
        }
        await();
      }
      batch = drain();
      room = full && halfEmpty();
      full &= !room;
    } finally {
      lock.unlock();
    }
    if (room) {
      whenRoom.run();
    }
    return batch;
  }

  private void await() throws InterruptedException {
    if (frames.isEmpty()) {
      changed.await();
    } else {
      changed.awaitNanos(remaining());
    }
  }

  private boolean ripe() {
    return !frames.isEmpty() && (closed || items >= options.maxItems() || remaining() <= 0);
  }

  private long remaining() {
    return frames.peek().nanos() + options.maxWait().toNanos() - System.nanoTime();
  }

  private boolean halfEmpty() {
    return items <= options.queueItems() / 2 && bytes <= options.queueBytes() / 2;
  }

  private Batch drain() {
    var texts = new ArrayList<String>();
    Frame first = frames.peek();
    int count = 0;
    while (!frames.isEmpty()
        && frames.peek().isOfTheMomentOf(first)
        && (count == 0 || count + frames.peek().items() <= options.maxItems())) {
      Frame frame = frames.poll();
      texts.add(frame.text());
      count += frame.items();
      bytes -= frame.text().length();
    }
    items -= count;
    return new Batch(texts, count, first.given(), first.heardAt());
  }

  /** Nothing more will come: what is left is handed out without waiting. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** About how many items wait. */
  int items() {
    lock.lock();
    try {
      return items;
    } finally {
      lock.unlock();
    }
  }

  /** When the frame came that waits longest; null if none waits. */
  Instant oldest() {
    lock.lock();
    try {
      return frames.isEmpty() ? null : frames.peek().heardAt();
    } finally {
      lock.unlock();
    }
  }
}
