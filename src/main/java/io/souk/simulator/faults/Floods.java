package io.souk.simulator.faults;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Arrays;

/** Bodies that no reader should take in whole. They never stand in memory here either. */
final class Floods {

  private static final int PIECE = 1 << 16;
  private static final long DEPTH = 1L << 20;
  private static final long LINE = 10L << 20;

  /** Begins to send one; false for a kind that is no flood. */
  boolean floods(RestFault fault, HttpServerResponse response) {
    switch (fault.kind()) {
      case "huge" -> plain(response, "{\"filler\":\"", 'x', fault.bytes());
      case "line" -> plain(response, "{\"filler\":\"", 'x', fault.told().getLong("bytes", LINE));
      case "deep" -> plain(response, "", '[', fault.told().getLong("bytes", DEPTH));
      case "bomb" -> pour(response, "{\"filler\":\"", piece('x'), fault.bytes());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** As many bytes on the line as there are; a bomb is compressed for whoever takes gzip. */
  private static void plain(HttpServerResponse response, String start, char filler, long bytes) {
    response.putHeader("Content-Encoding", "identity");
    pour(response, start, piece(filler), bytes);
  }

  private static Buffer piece(char filler) {
    byte[] bytes = new byte[PIECE];
    Arrays.fill(bytes, (byte) filler);
    return Buffer.buffer(bytes);
  }

  private static void pour(HttpServerResponse response, String start, Buffer piece, long bytes) {
    response.setChunked(true);
    response.write(start);
    var left = new long[] {bytes};
    response.drainHandler(drained -> flow(response, piece, left));
    flow(response, piece, left);
  }

  /** Goes on as long as the reader takes it; a drained line calls again. */
  private static void flow(HttpServerResponse response, Buffer piece, long[] left) {
    while (!response.closed() && !response.ended() && !response.writeQueueFull()) {
      if (left[0] <= PIECE) {
        response.end(piece.getBuffer(0, (int) left[0]));
        return;
      }
      response.write(piece.copy());
      left[0] -= PIECE;
    }
  }
}
