package io.souk.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads parameters that several addresses share as one record: each component by its name, from the
 * query alone. Spring's own binding would take a header of that name as well.
 */
final class ParameterRecords implements HandlerMethodArgumentResolver {

  /** The names of the parameters that make up such a record. */
  static Stream<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(ParameterObject.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer model,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    var type = parameter.getParameterType();
    var texts = names(type).map(request::getParameter).toArray();
    return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), texts);
  }
}
