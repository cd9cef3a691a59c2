package io.souk.security;

import io.souk.security.Login.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Where somebody goes who did not prove who it is: to the form, or away with a plain answer. */
final class LoginDoor implements AuthenticationEntryPoint, AuthenticationFailureHandler {

  private static final String LOGIN = "/login";

  /**
   * A browser that asks for a page: only then is the form an answer, and worth coming back from.
   */
  static boolean asksForPage(HttpServletRequest request) {
    String accepts = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && accepts != null
        && accepts.contains("text/html")
        && request.getHeader("HX-Request") == null
        && request.getHeader("X-Requested-With") == null;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    String login = request.getContextPath() + LOGIN;
    if (asksForPage(request)) {
      response.sendRedirect(login);
      return;
    }
    // A fragment that becomes a login form would be swapped into the page: the whole page must go.
    response.setHeader("HX-Redirect", login);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException {
    response.sendRedirect(request.getContextPath() + LOGIN + "?" + why(failed));
  }

  private static String why(AuthenticationException failed) {
    if (failed instanceof TooManyAttempts many) {
      return "wait=" + many.seconds();
    }
    return failed instanceof AuthenticationServiceException ? "unavailable" : "failed";
  }
}
