package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.camel.component.http.HttpClientConfigurer;

/**
 * All that the flows of one provider share. In YAML its parts are named {@code <provider>-breaker},
 * {@code -budget}, {@code -client} (for answers that are read as a whole), {@code -list-client}
 * (for lists that are read piece by piece) and {@code -answers}.
 */
record Provider(
    CircuitBreaker breaker,
    Budget budget,
    HttpClientConfigurer client,
    HttpClientConfigurer listClient,
    Answers answers) {}
