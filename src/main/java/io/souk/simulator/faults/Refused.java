package io.souk.simulator.faults;

/** How a provider words a refusal. */
public record Refused(String contentType, String body) {}
