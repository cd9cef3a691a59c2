package io.souk.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Somebody known wants what the role does not allow: a plain 403, and a line in the audit. */
@Component
class RefusedDoor implements AccessDeniedHandler {

  private final Audit audit;

  RefusedDoor(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    Authentication proven = SecurityContextHolder.getContext().getAuthentication();
    if (Role.of(proven) != null) {
      String why = denied instanceof CsrfException ? "refused: no token" : "refused: role";
      audit.note(proven.getName(), request.getMethod(), request.getRequestURI(), why);
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
