package io.souk.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.api.Problem.Code;
import io.souk.secrets.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows the hub's key, and tells everybody else why not. */
final class BearerKey extends OncePerRequestFilter {

  static final String AUTHORITY = "API_READ";
  private static final String SCHEME = "Bearer ";

  private final Secret key;
  private final ObjectMapper json;

  BearerKey(Secret key, ObjectMapper json) {
    this.key = key;
    this.json = json;
  }

  static boolean isShown(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    var problem = problem(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (problem != null) {
      refuse(response, problem);
      return;
    }
    var reader =
        UsernamePasswordAuthenticationToken.authenticated(
            "API key", null, List.copyOf(AuthorityUtils.createAuthorityList(AUTHORITY)));
    SecurityContextHolder.setContext(new SecurityContextImpl(reader));
    next.doFilter(request, response);
  }

  private Problem problem(String header) {
    String expected = key.text();
    if (expected.isEmpty()) {
      return Problem.of(Code.NO_KEY_SET, "SOUK_API_KEY is not set, so the API answers nobody");
    }
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Problem.of(Code.KEY_MISSING, "Send the key as 'Authorization: Bearer …'");
    }
    // Digests of one length, compared to the last byte: the time tells nothing of the key.
    String shown = header.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(digest(expected), digest(shown))
        ? null
        : Problem.of(Code.KEY_WRONG, "This is not the hub's key");
  }

  private void refuse(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"souk\"");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem.asDetail());
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
