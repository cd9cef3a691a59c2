/**
 * What a scheduled flow needs beyond its YAML: one guarded call within the provider's budget and
 * breaker, windows and pages, and the history of its runs.
 */
package io.souk.flows.poll;
