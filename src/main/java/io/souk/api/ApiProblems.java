package io.souk.api;

import io.souk.api.Problem.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Whatever goes wrong below {@code /api} is answered as a problem; pages have their own error page.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(
      Exception wrong, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      throw wrong;
    }
    if (response.isCommitted() || wrong instanceof IOException) {
      // Half a page is out, or the client is gone: the connection breaks, so nobody takes it for
      // whole.
      throw wrong;
    }
    response.resetBuffer();
    var problem = problem(wrong);
    return ResponseEntity.status(problem.status())
        .headers(wrong instanceof ErrorResponse known ? known.getHeaders() : null)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.asDetail());
  }

  private static Problem problem(Exception wrong) {
    if (wrong instanceof Problem problem) {
      return problem;
    }
    if (wrong instanceof MissingServletRequestParameterException missing) {
      String name = missing.getParameterName();
      return Problem.badParameter(name, "The parameter " + name + " is required");
    }
    if (wrong instanceof ErrorResponse known) {
      return ofSpring(known);
    }
    if (wrong instanceof TransientDataAccessException
        || wrong instanceof DataAccessResourceFailureException
        || wrong instanceof CannotCreateTransactionException) {
      return Problem.of(Code.BUSY, "The database does not answer: try again in a while");
    }
    log.error("A question to the API failed", wrong);
    return Problem.of(Code.FAILED, "The log of the hub says more");
  }

  private static Problem ofSpring(ErrorResponse known) {
    return switch (known.getStatusCode().value()) {
      case 404 -> Problem.of(Code.NOT_FOUND, "There is nothing at this address");
      case 405 -> Problem.of(Code.METHOD_NOT_ALLOWED, "The API is read by GET");
      case 406 -> Problem.of(Code.NOT_ACCEPTABLE, "Ask for application/json");
      default -> Problem.of(Code.BAD_REQUEST, "The request was not understood");
    };
  }
}
