package io.souk.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A person gets an error as a page of the house, a program as a problem of RFC 9457. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

  @ExceptionHandler({
    ResponseStatusException.class,
    NoResourceFoundException.class,
    HttpRequestMethodNotSupportedException.class,
    MissingServletRequestParameterException.class,
    MethodArgumentTypeMismatchException.class
  })
  Object answer(Exception failed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatusCode status =
        failed instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.BAD_REQUEST;
    String accepts = request.getHeader(HttpHeaders.ACCEPT);
    if (accepts != null && accepts.contains("text/html")) {
      response.sendError(status.value());
      return null;
    }
    return failed instanceof ErrorResponse known
        ? ResponseEntity.status(status).headers(known.getHeaders()).body(known.getBody())
        : ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
  }
}
