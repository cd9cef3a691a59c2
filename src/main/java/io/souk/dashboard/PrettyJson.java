package io.souk.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out JSON for reading without touching a single token of it: numbers, strings and the order
 * stay as the provider wrote them. What fits on one line stays on one line. Text that is no proper
 * JSON comes out as well as it goes, never as an error.
 */
final class PrettyJson {

  private static final int SHORT = 150;
  private static final int DEEPEST_INDENT = 24;

  private final String text;
  private final int mostLines;
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();
  private int at;
  private int depth;

  private PrettyJson(String text, int mostLines) {
    this.text = text;
    this.mostLines = mostLines;
  }

  /** The lines of the text, at most so many. */
  static List<String> lines(String text, int most) {
    return new PrettyJson(text, most).layOut();
  }

  private List<String> layOut() {
    while (at < text.length() && lines.size() < mostLines) {
      step(text.charAt(at));
    }
    if (lines.size() < mostLines && !line.toString().isBlank()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private void step(char c) {
    if (c == '{' || c == '[') {
      open(c);
    } else if (c == '}' || c == ']') {
      depth = Math.max(0, depth - 1);
      turn();
      line.append(c);
      at++;
    } else if (c == ',') {
      line.append(c);
      turn();
      at++;
    } else {
      at = copy(at, line);
    }
  }

  private void open(char c) {
    int end = endIfShort();
    if (end > 0) {
      while (at <= end) {
        at = copy(at, line);
      }
    } else {
      line.append(c);
      depth++;
      turn();
      at++;
    }
  }

  /** The end of the container that begins here; 0 if it is too long for one line, or never ends. */
  private int endIfShort() {
    int open = 0;
    int most = Math.min(text.length(), at + SHORT);
    for (int i = at; i < most; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(i);
      } else if (c == '{' || c == '[') {
        open++;
      } else if ((c == '}' || c == ']') && --open == 0) {
        return i;
      }
    }
    return 0;
  }

  /** Copies one token with the blank that makes it readable, and says where the next begins. */
  private int copy(int from, StringBuilder into) {
    char c = text.charAt(from);
    if (c == '"') {
      int end = Math.min(endOfString(from), text.length() - 1);
      into.append(text, from, end + 1);
      return end + 1;
    }
    if (!Character.isWhitespace(c)) {
      into.append(c);
      if (c == ':' || c == ',') {
        into.append(' ');
      }
    }
    return from + 1;
  }

  private int endOfString(int from) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private void turn() {
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    line = new StringBuilder("  ".repeat(Math.min(depth, DEEPEST_INDENT)));
  }
}
