package io.souk.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.api.Problem.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong below {@code /api} is answered as a problem; pages have their own errors. */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  private final ObjectMapper json;

  ApiProblems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception wrong) {
    boolean ours = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    // Half a page is out, or the client is gone: the connection breaks; nobody takes it for whole.
    if (!ours || response.isCommitted() || wrong instanceof IOException) {
      return null;
    }
    try {
      answer(response, wrong);
    } catch (IOException clientGone) {
      log.debug("Nobody waits for the problem any more", clientGone);
    }
    return new ModelAndView();
  }

  private void answer(HttpServletResponse response, Exception wrong) throws IOException {
    var problem = problem(wrong);
    response.resetBuffer();
    response.setStatus(problem.status().value());
    if (wrong instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    }
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem.asDetail());
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
