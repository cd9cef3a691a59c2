package io.souk.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.souk.market.Quote;
import java.io.IOException;
import java.time.OffsetDateTime;

/**
 * The two tongues of the intake: strict reading of what providers say, and the form that {@code
 * routes/sql} takes.
 */
final class Json {

  private static final long NANOS = 1_000_000_000L;

  private Json() {}

  /** Reads decimals to the last digit and never turns a text into a number or the other way. */
  static JsonMapper strict() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .withCoercionConfig(
            LogicalType.Textual,
            refuse -> refuse.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Textual,
            refuse -> refuse.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Textual,
            refuse -> refuse.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.DateTime,
            refuse -> refuse.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.DateTime,
            refuse -> refuse.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
        .build();
  }

  /**
   * Writes rows as the statements in {@code routes/sql} read them: snake case, times in epoch
   * nanoseconds.
   */
  static JsonMapper forStatements() {
    var times = new SimpleModule().addSerializer(OffsetDateTime.class, new EpochNanos());
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .addModule(times)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .addMixIn(Quote.class, WithFingerprint.class)
        .build();
  }

  private interface WithFingerprint {
    @JsonProperty
    long fingerprint();
  }

  private static final class EpochNanos extends StdSerializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    EpochNanos() {
      super(OffsetDateTime.class);
    }

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(time.toEpochSecond() * NANOS + time.getNano());
    }
  }
}
