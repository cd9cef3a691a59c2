package io.souk.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.souk.market.JsonDocument;
import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import java.io.IOException;

/** PostgreSQL keeps no zero characters, and no text that a venue means has one. */
class Words extends StringDeserializer implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  static void check(String words) {
    if (words.indexOf(0) >= 0) {
      throw new Refusal(RefusalCode.MALFORMED, "a text holds a zero character");
    }
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    boolean document = property != null && property.getAnnotation(JsonDocument.class) != null;
    return document ? new OfDocument() : this;
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String words = super.deserialize(parser, context);
    if (words != null) {
      check(words);
    }
    return words;
  }

  /** In a text that is JSON itself a zero character is written with letters. */
  private static final class OfDocument extends Words {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String document = super.deserialize(parser, context);
      if (document != null) {
        DocumentText.check(document);
      }
      return document;
    }
  }
}
