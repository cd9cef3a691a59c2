package io.souk.flows.poll;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.souk.flows.Behind;
import io.souk.flows.poll.ProviderFault.Malformed;
import io.souk.flows.poll.ProviderFault.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.concurrent.Executor;

/**
 * One long list that is read while it comes, piece by piece: each piece is a list of its own, whole
 * items as the provider wrote them, of about a mebibyte. However long the list is, no more than a
 * few pieces are in memory at once.
 */
public final class Pieces {

  private static final int LETTERS = 1 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final InputStream answer;
  private final Run run;
  private final Behind behind;
  private JsonParser parser;
  private String next;
  private boolean ended;
  private String broken;

  /**
   * @param hand writes one piece while the next one is read
   */
  Pieces(InputStream answer, Run run, Executor hand) {
    this.answer = answer;
    this.run = run;
    this.behind = new Behind(hand);
  }

  /** One piece is written while the next one is read. */
  public Behind getBehind() {
    return behind;
  }

  /**
   * True while there is a piece; an empty list is one piece, which is empty.
   *
   * @throws Malformed if it is no list, or no whole one; what was read before is stored
   */
  public boolean isMore() throws IOException {
    if (next == null && !ended) {
      next = run.isStopping() ? stopped() : piece();
    }
    if (next == null) {
      behind.settle();
    }
    return next != null;
  }

  /** The piece, as text. */
  public String getNext() {
    String piece = next;
    next = null;
    run.goesOn(piece.length());
    return piece;
  }

  private String stopped() throws IOException {
    run.cutShort();
    return end();
  }

  private String end() throws IOException {
    ended = true;
    answer.close();
    return null;
  }

  private String piece() throws IOException {
    if (broken != null) {
      throw new Unavailable(broken);
    }
    var text = new StringWriter(LETTERS);
    try {
      return read(text);
    } catch (JacksonException wrong) {
      throw malformed("broken JSON: " + wrong.getOriginalMessage(), text);
    }
  }

  private String read(StringWriter text) throws IOException {
    boolean first = parser == null;
    if (first) {
      parser = JSON.createParser(answer);
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw malformed("no JSON list", text);
      }
    }
    long items = 0;
    try (var out = JSON.createGenerator(text)) {
      out.writeStartArray();
      while (text.getBuffer().length() < LETTERS && parser.nextToken() != JsonToken.END_ARRAY) {
        copy(out);
        out.flush();
        items++;
      }
    }
    if (parser.currentToken() == JsonToken.END_ARRAY && parser.getParsingContext().inRoot()) {
      if (parser.nextToken() != null) {
        throw malformed("more than one JSON document", text);
      }
      end();
    }
    return items > 0 || first ? text.toString() : null;
  }

  /** Numbers are copied as they stand, to the last digit. */
  private void copy(JsonGenerator out) throws IOException {
    int depth = 0;
    do {
      var token = parser.currentToken();
      if (token == null) {
        throw malformed("an end in the middle", new StringWriter());
      }
      if (token.isNumeric()) {
        out.writeNumber(parser.getText());
      } else {
        out.copyCurrentEvent(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth > 0) {
        parser.nextToken();
      }
    } while (depth > 0);
  }

  /** Its text is kept once; who asks again hears the same, without the text. */
  private Malformed malformed(String what, StringWriter text) throws IOException {
    broken = "HTTP 200 with " + what;
    answer.close();
    return new Malformed(broken, text.toString());
  }
}
