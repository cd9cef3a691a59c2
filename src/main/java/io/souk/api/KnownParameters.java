package io.souk.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A misspelt parameter would silently ask another question: it is refused by its name. */
final class KnownParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      var known = names(method);
      request.getParameterMap().forEach((name, values) -> check(name, values, known));
    }
    return true;
  }

  private static void check(String name, String[] values, List<String> known) {
    if (!known.contains(name)) {
      String detail =
          known.isEmpty()
              ? "This address takes no parameters"
              : "This address takes " + String.join(", ", known);
      throw Problem.unknownParameter(name, detail);
    }
    if (values.length > 1) {
      throw Problem.badParameter(name, "The parameter " + name + " stands here more than once");
    }
  }

  private static List<String> names(HandlerMethod method) {
    return Arrays.stream(method.getMethod().getParameters())
        .flatMap(KnownParameters::names)
        .toList();
  }

  private static Stream<String> names(Parameter parameter) {
    if (parameter.isAnnotationPresent(ParameterObject.class)) {
      return ParameterRecords.names(parameter.getType());
    }
    return parameter.isAnnotationPresent(RequestParam.class)
        ? Stream.of(parameter.getName())
        : Stream.empty();
  }
}
