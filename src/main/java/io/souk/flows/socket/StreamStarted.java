package io.souk.flows.socket;

/** A stream flow begins to listen; what was said while it did not is missing. */
record StreamStarted(String flow) {}
