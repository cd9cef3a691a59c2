package io.souk.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.souk.market.Refusal;
import io.souk.market.RefusalCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Strict reading of what providers say. */
final class Json {

  private Json() {}

  /** Reads decimals to the last digit and never turns a text into a number or the other way. */
  static JsonMapper strict() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(whatFitsTheTables())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
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

  private static SimpleModule whatFitsTheTables() {
    return new SimpleModule()
        .addDeserializer(OffsetDateTime.class, new VenueTime())
        .addDeserializer(LocalDate.class, new Day())
        .addDeserializer(BigDecimal.class, new Figure())
        .addDeserializer(String.class, new Words());
  }

  /** Numbers of a length that no price, size or sum has are nonsense, and costly nonsense. */
  private static final class Figure extends NumberDeserializers.BigDecimalDeserializer {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 40;

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      BigDecimal number = super.deserialize(parser, context);
      if (number != null
          && (number.scale() > MOST_DIGITS || number.precision() - number.scale() > MOST_DIGITS)) {
        throw new Refusal(
            RefusalCode.IMPOSSIBLE_VALUE,
            "the number " + number + " has more than " + MOST_DIGITS + " digits");
      }
      return number;
    }
  }

  /** Behind the year 9999 a date has a form that PostgreSQL does not read. */
  private static final class Day extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9_999;

    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
      if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
        throw new Refusal(RefusalCode.IMPOSSIBLE_VALUE, "there is no business on " + day);
      }
      return day;
    }
  }
}
