package io.souk.simulator.rest;

import io.souk.simulator.wire.Bytes;
import io.souk.simulator.wire.JsonFields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Collects the rows of one page, by symbol; says where the next one goes on. */
final class Page {

  private static final AtomicLong AGAIN = new AtomicLong();

  private final String name;
  private final Question question;
  private final boolean single;
  private final int limit;
  private final Bytes out = new Bytes();
  private final JsonFields fields = new JsonFields(out);
  private String symbol;
  private String last;
  private int count;
  private boolean more;

  Page(String name, Question question, boolean single) {
    this(name, question, single, Integer.MAX_VALUE);
  }

  /**
   * @param most rows, whatever limit was asked for: the provider, too, ends large pages early
   */
  Page(String name, Question question, boolean single, int most) {
    this.name = name;
    this.question = question;
    this.single = single;
    limit = Math.min(question.limit(), most);
  }

  /** Whether another row has room; asking for one too many makes the page end with a token. */
  boolean room() {
    more = count >= limit || "empty".equals(question.fault());
    return !more;
  }

  /** Begins a row; {@code place} is what the token says if it is the last one. */
  JsonFields row(String rowSymbol, String place) {
    if (!rowSymbol.equals(symbol)) {
      if (symbol != null) {
        out.put(']').put(',');
      }
      if (!single) {
        JsonFields.quote(out, rowSymbol);
        out.put(':');
      }
      out.put('[');
      symbol = rowSymbol;
    } else {
      out.put(',');
    }
    last = place;
    count++;
    return fields;
  }

  /** The whole answer. */
  Bytes end(String singleSymbol) {
    var answer = new Bytes();
    answer.put('{');
    JsonFields.quote(answer, name);
    answer.put(':');
    if (single) {
      answer.ascii(symbol == null ? "null" : "");
    } else {
      answer.put('{');
    }
    answer.put(out.array(), 0, out.length());
    answer.ascii(symbol == null ? "" : "]").ascii(single ? "" : "}");
    if (question.text("currency") != null) {
      answer.ascii(",\"currency\":\"USD\"");
    }
    answer.ascii(",\"next_page_token\":").ascii(token());
    if (single) {
      answer.ascii(",\"symbol\":");
      JsonFields.quote(answer, singleSymbol);
    }
    return answer.put('}');
  }

  private String token() {
    String token = token(question, more ? last : null);
    return token == null ? "null" : '"' + token + '"';
  }

  /** The token of the page that goes on after a place; null: there is none. A fault may lie. */
  static String token(Question question, String place) {
    return switch (String.valueOf(question.fault())) {
      case "endless", "empty" -> encoded("again|" + AGAIN.incrementAndGet());
      case "loop" -> encoded("again|0");
      default -> place == null ? null : encoded(place);
    };
  }

  private static String encoded(String place) {
    return Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** The place at which the question wants to go on: its parts, or null at the beginning. */
  static String[] place(Question question, int parts) {
    String token = question.text("page_token");
    if (token == null || token.isEmpty()) {
      return null;
    }
    try {
      String place = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      String[] split = place.split("\\|");
      if (split[0].equals("again")) {
        return null;
      } else if (split.length == parts) {
        return split;
      }
      throw Complaint.bad("invalid page_token");
    } catch (IllegalArgumentException undecodable) {
      throw Complaint.bad("invalid page_token");
    }
  }
}
