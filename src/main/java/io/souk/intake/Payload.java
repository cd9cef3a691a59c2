package io.souk.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The text of an intake as it is kept: gzip. One answer is kept as it came ({@code json}, or {@code
 * text} if it is none); the frames of a stream as a JSON text sequence of RFC 7464 ({@code
 * json-seq}): before each frame 0x1E, behind it a line feed.
 */
record Payload(String format, byte[] compressed, int bytes) {

  private static final char RECORD_SEPARATOR = '\u001E';

  static Payload of(List<String> texts, boolean stream) {
    String whole = stream ? sequence(texts) : texts.get(0);
    byte[] plain = whole.getBytes(StandardCharsets.UTF_8);
    String format = stream ? "json-seq" : looksLikeJson(whole) ? "json" : "text";
    return new Payload(format, compress(plain), plain.length);
  }

  /** Reads back what {@link #of} made: a {@code String}, or the list of frames. */
  static Object texts(String format, byte[] compressed) {
    String whole = unpack(compressed);
    if (!format.equals("json-seq")) {
      return whole;
    }
    if (whole.isEmpty()) {
      return List.of();
    }
    // A separator within a frame (no JSON has one) stays there unless a line ends right before it.
    String frames = whole.substring(1, whole.length() - 1);
    return List.of(frames.split("\n" + RECORD_SEPARATOR, -1));
  }

  private static String unpack(byte[] compressed) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("The payload cannot be unpacked", broken);
    }
  }

  private static String sequence(List<String> frames) {
    var sequence =
        new StringBuilder(frames.stream().mapToInt(String::length).sum() + 2 * frames.size());
    frames.forEach(frame -> sequence.append(RECORD_SEPARATOR).append(frame).append('\n'));
    return sequence.toString();
  }

  private static boolean looksLikeJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static byte[] compress(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (var gzip = new Fast(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A live stream is stored while it is read: speed before the last percent of size. */
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
