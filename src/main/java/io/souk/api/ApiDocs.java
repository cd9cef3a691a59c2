package io.souk.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the documentation says of the API as a whole, and of what its addresses share. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

  static final String FROM = "#/components/parameters/from";
  static final String TO = "#/components/parameters/to";
  static final String LIMIT = "#/components/parameters/limit";
  static final String CURSOR = "#/components/parameters/cursor";
  static final String ENVIRONMENT = "#/components/parameters/environment";
  private static final String KEY = "key";
  private static final String ABOUT =
      """
      Read-only. Send the hub's key (SOUK_API_KEY) as `Authorization: Bearer …`.

      Lists answer `{"items": […], "next": …}`: give `next` back as `cursor` for the page that
      follows; it is null on the last page. Times are RFC 3339 in UTC with as many digits as the
      venue told, numbers are exact to their last digit: read them as decimals.
      """;

  @Bean
  OpenAPI openApi() {
    var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    return new OpenAPI()
        .info(
            new Info()
                .title("Souk")
                .version("v1")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/").description("this hub")))
        .components(
            new Components().addSecuritySchemes(KEY, scheme).parameters(SharedParameters.all()))
        .addSecurityItem(new SecurityRequirement().addList(KEY));
  }

  /** What springdoc cannot know from the code. */
  @Bean
  OpenApiCustomizer finished() {
    return api -> {
      api.getComponents().getSchemas().values().forEach(ApiDocs::nothingIsLeftOut);
      api.getComponents().addSchemas("Problem", problem());
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperations()
                      .forEach(
                          operation -> {
                            mayAnswerWithAProblem(operation, path.contains("{"));
                            sharesItsParameters(operation);
                          }));
    };
  }

  /** A field without a value is null, never absent. */
  private static void nothingIsLeftOut(Schema<?> schema) {
    schema.setRequired(List.copyOf(schema.getProperties().keySet()));
  }

  private static void mayAnswerWithAProblem(Operation operation, boolean ofOneThing) {
    var answers = operation.getResponses();
    answers.addApiResponse("400", problem("A parameter is wrong"));
    answers.addApiResponse("401", problem("The key is missing or wrong"));
    if (ofOneThing) {
      answers.addApiResponse("404", problem("There is no such thing"));
    }
    answers.addApiResponse("503", problem("The database is away"));
  }

  /** A reference stands alone. */
  private static void sharesItsParameters(Operation operation) {
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .replaceAll(
              parameter ->
                  parameter.get$ref() == null
                      ? parameter
                      : new Parameter().$ref(parameter.get$ref()));
    }
  }

  private static ApiResponse problem(String when) {
    var form = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    return new ApiResponse()
        .description(when)
        .content(new Content().addMediaType("application/problem+json", form));
  }

  private static Schema<?> problem() {
    var codes = Arrays.stream(Problem.Code.values()).map(Enum::name).toList();
    return new ObjectSchema()
        .description("RFC 9457")
        .addProperty("type", new StringSchema().format("uri"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("code", new StringSchema()._enum(codes).description("stable, for programs"))
        .addProperty("parameter", new StringSchema().description("the one to blame, if any"));
  }
}
