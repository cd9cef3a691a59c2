package io.souk.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which door opens for whom. What is not named here stays shut. */
final class Doors {

  private static final String VIEWER = Role.VIEWER.name();
  private static final String TRADER = Role.TRADER.name();
  private static final String ENGINEER = Role.ENGINEER.name();

  private Doors() {}

  static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        // An error page, or the end of a live stream whose request was let in already.
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(GET, "/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**")
        .permitAll()
        .requestMatchers(GET, "/favicon.ico", "/favicon.svg", "/login")
        .permitAll()
        .requestMatchers(GET, "/actuator/health", "/actuator/health/**")
        .permitAll()
        // Hawtio's own login is not ours, and its logout would end our session on a mere GET.
        .requestMatchers("/actuator/hawtio/auth/login", "/actuator/hawtio/auth/logout")
        .denyAll()
        .requestMatchers("/actuator/**")
        .hasRole(ENGINEER)
        .requestMatchers(POST, "/flows/**")
        .hasRole(ENGINEER)
        .requestMatchers(POST, "/refused/**")
        .hasRole(ENGINEER)
        .requestMatchers(POST, "/watchlist/**")
        .hasAnyRole(TRADER, ENGINEER)
        .requestMatchers(POST, "/zone")
        .hasRole(VIEWER)
        .requestMatchers(GET, "/**")
        .hasRole(VIEWER)
        .requestMatchers(HEAD, "/**")
        .hasRole(VIEWER)
        .anyRequest()
        .denyAll();
  }
}
