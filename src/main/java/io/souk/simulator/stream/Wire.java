package io.souk.simulator.stream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;

/** The WebSocket of one connection and the socket beneath it. */
final class Wire {

  private static final int SOCKET_BYTES = 256 * 1024;

  private final ServerWebSocket socket;
  private final Gate gate;
  private final Codec codec;
  private boolean binary;
  private boolean broken;

  Wire(ServerWebSocket socket, Gate gate, Codec codec) {
    this.socket = socket;
    this.gate = gate;
    this.codec = codec;
    binary = codec != Codec.JSON;
    socket.setWriteQueueMaxSize(SOCKET_BYTES);
    socket.exceptionHandler(reset -> broken = true);
  }

  Codec codec() {
    return codec;
  }

  /** Whether JSON travels in binary frames as well, as MessagePack always does. */
  void binary(boolean wanted) {
    binary = wanted || codec != Codec.JSON;
  }

  void onMessage(Handler<Buffer> handler) {
    socket.textMessageHandler(text -> handler.handle(Buffer.buffer(text)));
    socket.binaryMessageHandler(handler);
  }

  void onClose(Handler<Void> handler) {
    socket.closeHandler(handler);
  }

  void onRoom(Runnable handler) {
    socket.drainHandler(room -> handler.run());
  }

  /** Whether a frame can leave now: the client reads, and nothing is broken or mute. */
  boolean hasRoom() {
    return !gate.deaf() && !broken && !socket.isClosed() && !socket.writeQueueFull();
  }

  void write(byte[] frame) {
    if (!binary) {
      socket.writeFinalTextFrame(new String(frame, StandardCharsets.UTF_8));
    } else {
      socket.writeFinalBinaryFrame(Buffer.buffer(frame));
    }
  }

  /** Says goodbye as the protocol has it. */
  void close() {
    socket.close();
  }

  boolean mute() {
    return gate.deaf();
  }

  /** Neither hears nor speaks for so many seconds. */
  void mute(double seconds) {
    gate.mute(seconds);
  }

  /** Breaks off without a close frame; what was sent before still arrives. */
  void drop() {
    broken = true;
    gate.drop();
  }

  /** Resets the connection; what is under way may be lost. */
  void abort() {
    broken = true;
    gate.abort();
  }

  /** Whether it is neither mute nor broken. */
  boolean sound() {
    return !broken && !gate.deaf();
  }
}
