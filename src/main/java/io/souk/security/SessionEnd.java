package io.souk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is older than the longest allowed, however busy it is. */
final class SessionEnd extends OncePerRequestFilter {

  private final Duration longest;
  private final Clock clock;

  SessionEnd(Duration longest, Clock clock) {
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null && clock.millis() - session.getCreationTime() > longest.toMillis()) {
      session.invalidate();
    }
    next.doFilter(request, response);
  }
}
