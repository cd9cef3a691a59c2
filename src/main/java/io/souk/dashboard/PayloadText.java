package io.souk.dashboard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a provider sent, laid out for reading.
 *
 * @param whole false if it is too long for a page: then only its beginning is here
 */
record PayloadText(List<Line> lines, boolean whole) {

  /**
   * @param frame the number of the frame that begins here, null for any other line
   * @param hit whether the line speaks of the symbol that was asked for
   */
  record Line(String text, Integer frame, boolean hit) {}

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_LINES = 4_000;
  private static final char RECORD_SEPARATOR = '\u001E';

  /**
   * Reads a payload as the ledger keeps it.
   *
   * @param format {@code json}, {@code json-seq} (frames as in RFC 7464) or {@code text}
   * @param symbol whose lines are marked, null for none
   */
  static PayloadText of(byte[] gzip, String format, String symbol) {
    byte[] bytes = beginning(gzip);
    boolean whole = bytes.length <= MOST_BYTES;
    String text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8);
    var lines = new ArrayList<Line>();
    switch (format) {
      case "json-seq" -> frames(text, symbol, lines);
      case "json" -> add(PrettyJson.lines(text, MOST_LINES + 1), null, symbol, lines);
      default -> add(text.lines().limit(MOST_LINES + 1).toList(), null, symbol, lines);
    }
    boolean all = whole && lines.size() <= MOST_LINES;
    return new PayloadText(lines.subList(0, Math.min(lines.size(), MOST_LINES)), all);
  }

  /** The payload as it came, to be read to its end. */
  static InputStream raw(byte[] gzip) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(gzip));
  }

  public boolean first(Line line) {
    return lines.stream().filter(Line::hit).findFirst().filter(hit -> hit == line).isPresent();
  }

  public boolean hits() {
    return lines.stream().anyMatch(Line::hit);
  }

  private static void frames(String text, String symbol, List<Line> lines) {
    int number = 0;
    for (String frame : text.split(String.valueOf(RECORD_SEPARATOR))) {
      if (!frame.isBlank() && lines.size() <= MOST_LINES) {
        int left = MOST_LINES + 1 - lines.size();
        add(PrettyJson.lines(frame.strip(), left), ++number, symbol, lines);
      }
    }
  }

  private static void add(List<String> texts, Integer frame, String symbol, List<Line> lines) {
    String quoted = symbol == null ? null : '"' + symbol + '"';
    Integer number = frame;
    for (String text : texts) {
      lines.add(new Line(text, number, quoted != null && text.contains(quoted)));
      number = null;
    }
  }

  private static byte[] beginning(byte[] gzip) {
    try (var bytes = raw(gzip)) {
      return bytes.readNBytes(MOST_BYTES + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException("The payload cannot be unpacked", broken);
    }
  }
}
