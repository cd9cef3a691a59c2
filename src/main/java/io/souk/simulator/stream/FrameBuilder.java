package io.souk.simulator.stream;

import io.souk.simulator.market.Message;
import io.souk.simulator.wire.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Collects encoded items until they make a frame. */
final class FrameBuilder {

  private final Codec codec;
  private final Random random = new Random(1);
  private final Bytes items = new Bytes();
  private int[] ends = new int[64];
  private List<Message> noted = new ArrayList<>();
  private int count;

  FrameBuilder(Codec codec) {
    this.codec = codec;
  }

  int count() {
    return count;
  }

  /** Takes an encoded item; {@code noted} is null where no journal is kept. */
  void add(Bytes encoded, Message note) {
    if (count == ends.length) {
      ends = java.util.Arrays.copyOf(ends, count * 2);
    }
    items.put(encoded.array(), 0, encoded.length());
    ends[count++] = items.length();
    if (note != null) {
      noted.add(note);
    }
  }

  /** The frame of all items so far; the next one begins. */
  Frame seal(boolean shuffled) {
    var order = new ArrayList<Integer>(count);
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    if (shuffled) {
      Collections.shuffle(order, random);
    }
    var frame = new Bytes();
    codec.begin(frame);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        codec.separate(frame);
      }
      int item = order.get(i);
      int start = item == 0 ? 0 : ends[item - 1];
      frame.put(items.array(), start, ends[item] - start);
    }
    codec.end(frame, count);
    var sealed = new Frame(frame.copy(), noted, true);
    items.clear();
    count = 0;
    noted = new ArrayList<>(0);
    return sealed;
  }
}
