package io.souk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * How the API writes: numbers to their last digit, times in UTC with as many digits as they have.
 */
@Component
class ApiJson {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .addModule(new SimpleModule().addSerializer(Instant.class, new Times()))
          .build();

  ObjectWriter writer() {
    return mapper.writer();
  }

  void answer(HttpServletResponse response, Object whole) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    writer().writeValue(response.getOutputStream(), whole);
  }

  private static final class Times extends JsonSerializer<Instant> {

    @Override
    public void serialize(Instant time, JsonGenerator out, SerializerProvider with)
        throws IOException {
      out.writeString(TIME.format(time));
    }
  }
}
