package io.souk.simulator.faults;

/**
 * Something that goes wrong with answers of the REST API.
 *
 * @param kind a status (401, 403, 404, 429, 500 …), or html, truncated, slow, endless, loop, empty
 * @param path requests whose path begins so are struck
 * @param retryAfter seconds told with a 429, or null for no such header
 * @param duration for how long
 */
public record RestFault(String kind, String path, Integer retryAfter, Switch duration) {}
