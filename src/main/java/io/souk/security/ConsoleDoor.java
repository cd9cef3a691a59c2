package io.souk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jolokia.json.parser.ParseException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The door before Jolokia: by POST alone, of a sensible size, and whatever acts is written down
 * with its result.
 */
final class ConsoleDoor extends OncePerRequestFilter {

  private static final int LARGEST = 1 << 20;

  private final Audit audit;

  private final Diagrams diagrams;

  ConsoleDoor(Audit audit, Clock clock) {
    this.audit = audit;
    this.diagrams = new Diagrams(clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    if (!request.getMethod().equals("POST")) {
      answerWithoutJolokia(request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    List<ConsoleCall> calls;
    try {
      calls = ConsoleCall.in(body);
    } catch (ParseException | RuntimeException unreadable) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (!calls.stream().allMatch(ConsoleCall::isOneOfOurs)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    pass(calls, new RepeatableBody(request, body), response, next);
  }

  /** Hawtio looks by GET whether Jolokia lives here. We say so ourselves; all else is refused. */
  private static void answerWithoutJolokia(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean looksOnly = request.getMethod().equals("GET") && request.getQueryString() == null;
    if (looksOnly && request.getRequestURI().endsWith("/jolokia")) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response
          .getWriter()
          .write("{\"status\":200,\"value\":{\"agent\":\"Jolokia, by POST alone\"}}");
      return;
    }
    response.setHeader(HttpHeaders.ALLOW, "POST");
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  private void pass(
      List<ConsoleCall> calls,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain next)
      throws ServletException, IOException {
    if (calls.stream().noneMatch(ConsoleCall::acts)) {
      next.doFilter(request, response);
      return;
    }
    var kept = new ContentCachingResponseWrapper(response);
    try {
      next.doFilter(request, kept);
    } finally {
      note(calls, kept.getContentAsByteArray());
      kept.copyBodyToResponse();
    }
  }

  private void note(List<ConsoleCall> calls, byte[] answer) {
    var proven = SecurityContextHolder.getContext().getAuthentication();
    var outcomes = outcomes(answer);
    for (int i = 0; i < calls.size(); i++) {
      var call = calls.get(i);
      if (call.acts()) {
        String outcome = outcomes.size() == calls.size() ? outcomes.get(i) : "not understood";
        note(proven, call, outcome);
      }
    }
  }

  private void note(Authentication proven, ConsoleCall call, String outcome) {
    boolean again = outcome.equals("done") && diagrams.isOpenAlready(proven.getName(), call);
    if (!again) {
      String role = Role.of(proven).inTable();
      audit.note(
          proven.getName(), "console " + call.verb(), call.subject(), outcome + ", as " + role);
    }
  }

  private static List<String> outcomes(byte[] answer) {
    try {
      return ConsoleCall.outcomes(answer);
    } catch (ParseException | IOException | RuntimeException noAnswer) {
      return List.of();
    }
  }
}
