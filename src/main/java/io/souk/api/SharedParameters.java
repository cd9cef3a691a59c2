package io.souk.api;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Map;

/** The parameters that several addresses take, each described once. */
final class SharedParameters {

  private SharedParameters() {}

  static Map<String, Parameter> all() {
    return Map.of(
        "from",
        time("from", "The first moment: RFC 3339, or a date, which is midnight UTC"),
        "to",
        time("to", "The end, which does not belong to the answer: RFC 3339, or a date"),
        "limit",
        query("limit", "Most items of the page")
            .schema(
                new IntegerSchema()
                    ._default(Asked.DEFAULT_LIMIT)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Asked.LARGEST_LIMIT))),
        "environment",
        query("environment", "Of paper accounts or of live ones alone")
            .schema(new StringSchema()._enum(Asked.ENVIRONMENTS)),
        "cursor",
        query("cursor", "The `next` of the page before").schema(new StringSchema()));
  }

  private static Parameter time(String name, String about) {
    return query(name, about).schema(new StringSchema()).example("2025-06-17T13:30:00Z");
  }

  private static Parameter query(String name, String about) {
    return new QueryParameter().name(name).description(about).required(false);
  }
}
