package io.souk.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The gate before {@code /api}: the key and nothing else, so no session, no cookie, no token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiGate {

  @Bean
  @Order(1)
  SecurityFilterChain gateForPrograms(HttpSecurity http, ApiSettings settings, ObjectMapper json)
      throws Exception {
    http.securityMatcher(ApiGate::isForPrograms)
        .authorizeHttpRequests(doors -> doors.anyRequest().hasAuthority(BearerKey.AUTHORITY))
        .addFilterBefore(new BearerKey(settings.secret(), json), AuthorizationFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    return http.build();
  }

  /** The documentation is for people who signed in as well; whoever shows a key is a program. */
  private static boolean isForPrograms(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean documentation = path.equals("/api/docs") || path.startsWith("/api/docs/");
    return path.startsWith("/api/") && (!documentation || BearerKey.isShown(request));
  }
}
