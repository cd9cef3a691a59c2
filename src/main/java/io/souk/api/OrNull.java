package io.souk.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What a field is that may be null, for the documentation. */
final class OrNull {

  private OrNull() {}

  @JacksonAnnotationsInside
  @Retention(RetentionPolicy.RUNTIME)
  @Schema(types = {"string", "null"})
  @interface Text {}

  @JacksonAnnotationsInside
  @Retention(RetentionPolicy.RUNTIME)
  @Schema(
      types = {"string", "null"},
      format = "date")
  @interface Day {}

  @JacksonAnnotationsInside
  @Retention(RetentionPolicy.RUNTIME)
  @Schema(types = {"integer", "null"})
  @interface Whole {}

  @JacksonAnnotationsInside
  @Retention(RetentionPolicy.RUNTIME)
  @Schema(types = {"number", "null"})
  @interface Number {}

  @JacksonAnnotationsInside
  @Retention(RetentionPolicy.RUNTIME)
  @Schema(types = {"boolean", "null"})
  @interface Flag {}

  @JacksonAnnotationsInside
  @Retention(RetentionPolicy.RUNTIME)
  @Schema(types = {"array", "null"})
  @interface Several {}
}
