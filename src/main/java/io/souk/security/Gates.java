package io.souk.security;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The gates before pages and console: login by form, sessions, tokens on every change, headers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class Gates {

  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src"
          + " 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  RoleHierarchy roleHierarchy() {
    return RoleHierarchyImpl.fromHierarchy(Role.HIERARCHY);
  }

  @Bean
  SecurityFilterChain gateForPeople(
      HttpSecurity http, RefusedDoor refused, SecuritySettings settings, Clock clock)
      throws Exception {
    var login = new LoginDoor();
    http.authorizeHttpRequests(Doors::open)
        .formLogin(form -> form.loginPage("/login").failureHandler(login))
        .logout(out -> out.logoutSuccessUrl("/login?out"))
        .exceptionHandling(
            door -> door.authenticationEntryPoint(login).accessDeniedHandler(refused))
        .requestCache(cache -> cache.requestCache(onlyPages()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens()).csrfTokenRequestHandler(tokenOnEachRequest()))
        .headers(Gates::headers)
        .addFilterBefore(
            new SessionEnd(settings.longestSession(), clock), SecurityContextHolderFilter.class);
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  /** Script may read the token: htmx and the console send it back as a header. */
  private static CookieCsrfTokenRepository tokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /** The console takes the token out of the cookie, so each answer must carry the cookie. */
  private static CsrfTokenRequestAttributeHandler tokenOnEachRequest() {
    var handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  private static HttpSessionRequestCache onlyPages() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(LoginDoor::asksForPage);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }
}
