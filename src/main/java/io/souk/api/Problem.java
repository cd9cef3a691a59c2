package io.souk.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why a question has no answer, as RFC 9457 has it. The codes are stable: programs read them. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, for a program. Never rename one. */
  enum Code {
    NO_KEY_SET(HttpStatus.UNAUTHORIZED, "This hub has no API key"),
    KEY_MISSING(HttpStatus.UNAUTHORIZED, "The key is missing"),
    KEY_WRONG(HttpStatus.UNAUTHORIZED, "The key is wrong"),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "Unknown parameter"),
    BAD_PARAMETER(HttpStatus.BAD_REQUEST, "Bad parameter"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Only JSON is served"),
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Bad request"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer"),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    Code(HttpStatus status, String title) {
      this.status = status;
      this.title = title;
    }
  }

  private final Code code;
  private final String parameter;

  private Problem(Code code, String parameter, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.parameter = parameter;
  }

  static Problem of(Code code, String detail) {
    return new Problem(code, null, detail);
  }

  static Problem badParameter(String parameter, String detail) {
    return new Problem(Code.BAD_PARAMETER, parameter, detail);
  }

  static Problem unknownParameter(String parameter, String detail) {
    return new Problem(Code.UNKNOWN_PARAMETER, parameter, detail);
  }

  HttpStatus status() {
    return code.status;
  }

  /** As it travels: type, title, status, detail, code, and the parameter where one is to blame. */
  ProblemDetail asDetail() {
    var detail = ProblemDetail.forStatusAndDetail(code.status, getMessage());
    String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    detail.setType(URI.create("urn:souk:problem:" + name));
    detail.setTitle(code.title);
    detail.setProperty("code", code.name());
    if (parameter != null) {
      detail.setProperty("parameter", parameter);
    }
    return detail;
  }
}
